/** What is made once a build, when it is first asked for; what takes time is a promise. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** What is made once a build for each item, when it is first asked for; `keyOf` tells items apart. */
export function onceFor<Item, Value>(
  keyOf: (item: Item) => string,
  make: (item: Item) => Value,
): (item: Item) => Value {
  const made = new Map<string, { readonly value: Value }>();
  return (item) => {
    const key = keyOf(item);
    const known = made.get(key) ?? { value: make(item) };
    made.set(key, known);
    return known.value;
  };
}
