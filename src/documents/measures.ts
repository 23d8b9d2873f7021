// The measures of GB/T 9704-2012, in the units that Word counts in: twips (1/20 point) and half points.

const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** §5.1: A4. */
export const page = { width: twips(210), height: twips(297) };

/** §5.2.1: 天头 37 mm, 订口 28 mm, and so the type area of 156 × 225 mm leaves 26 and 35 mm. */
export const margin = { top: twips(37), left: twips(28), right: twips(26), bottom: twips(35) };

/** §5.2.2: the width of the type area. */
export const measure = twips(156);

/** §5.2.3: 22 lines of 28 characters fill the type area. */
export const line = Math.floor(twips(225) / 22);
const points = 16;
/**
 * 28 characters of 16 points are a little wider than the type area, so they stand closer, in twips. Word's
 * own grid of characters would do it too, but WPS and LibreOffice spread other text over its squares.
 */
export const closer = Math.floor((measure / 20 / 28 - points) * 20);

/** Chinese sizes of type in half points. */
export const size = { two: 44, three: points * 2, four: 28 };

/** §7.2.4: the head is 小标宋 in red, smaller than a government's own head and as large as its width allows. */
export const headSize = (name: string): number => Math.min(124, Math.floor((measure / 20 / name.length) * 2));

/** §5.2.2 and §7.3: names only; the types belong to their makers and are never embedded. */
export const type = {
  body: "仿宋_GB2312",
  title: "方正小标宋简体",
  first: "黑体",
  second: "楷体_GB2312",
  page: "宋体",
};

/** §7.1: the seal's and the head's red. */
export const red = "FF0000";

/** How many characters of 2号 fit a line. */
export const titleMost = Math.floor(measure / 10 / size.two);
