/** Four steps of tint for a share in per cent, drawn by shares.css; the number itself is always printed. */
export const stepOf = (percent: number): number =>
  percent >= 20 ? 4 : percent >= 12 ? 3 : percent >= 6 ? 2 : percent > 0 ? 1 : 0;

/** Length of a bar of bars.css for a part of the longest, 0 to 1: twentieths, at least one; the number itself is always printed. */
export const twentieths = (part: number): number => Math.max(1, Math.round(part * 20));
