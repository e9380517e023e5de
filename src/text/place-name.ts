/** Names of places. */

/** 惠州 for 惠州市: the place as it stands inside other names. A name of two characters stays whole: 和县. */
export const bareName = (name: string): string =>
  name.length > 2 ? name.replace(/[市县区州盟]$/u, '') : name;
