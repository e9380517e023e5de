/** Four steps of tint for a share in per cent, drawn by shares.css; the number itself is always printed. */
export const stepOf = (percent: number): number =>
  percent >= 20 ? 4 : percent >= 12 ? 3 : percent >= 6 ? 2 : percent > 0 ? 1 : 0;
