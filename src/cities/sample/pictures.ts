// Pictures of the work for the sample city, drawn and not taken: a building that grows with the share of
// the work that is done, under a sky that differs from one to the next. Plain PNG with a palette.

import { crc32, deflateSync } from "node:zlib";
import { chance } from "./random.ts";
import type { Picture } from "./step.ts";

const [width, height] = [480, 320];
const ground = 262;
const floors = 8;
const floor = 22;

/** 天、远山、地、墙、窗、脚手架、围挡 */
const colours = [
  [204, 222, 236],
  [150, 172, 186],
  [196, 186, 164],
  [226, 214, 196],
  [92, 116, 140],
  [176, 128, 60],
  [38, 92, 150],
] as const;

type Canvas = Uint8Array;

function box(canvas: Canvas, left: number, top: number, right: number, bottom: number, colour: number): void {
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
    canvas.fill(colour, y * width + Math.max(0, left), y * width + Math.min(width, right));
}

function hills(canvas: Canvas, shift: number): void {
  for (let x = 0; x < width; x += 1) {
    const top = 210 - Math.round(26 * Math.sin((x + shift) / 61) + 12 * Math.sin((x + shift) / 23));
    box(canvas, x, top, x + 1, ground, 1);
  }
}

function building(canvas: Canvas, left: number, share: number): void {
  const built = Math.round((floors * share) / 100);
  const right = left + 190;
  for (let at = 0; at < built; at += 1) {
    const bottom = ground - at * floor;
    box(canvas, left, bottom - floor + 2, right, bottom, 3);
    for (let x = left + 12; x < right - 16; x += 26)
      box(canvas, x, bottom - floor + 7, x + 14, bottom - 5, 4);
  }
  if (built === floors) return;
  const top = ground - (built + 1) * floor;
  for (let x = left - 6; x <= right + 6; x += 24) box(canvas, x, top, x + 3, ground, 5);
  for (let y = top; y < ground; y += floor) box(canvas, left - 6, y, right + 8, y + 2, 5);
  box(canvas, 0, ground - 14, left - 20, ground, 6);
  box(canvas, right + 20, ground - 14, width, ground, 6);
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(canvas: Canvas): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits an index into the palette.
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(canvas.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [
    chunk("IHDR", head),
    chunk("PLTE", Uint8Array.from(colours.flat())),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array()),
  ];
  return Buffer.concat([signature, ...parts]);
}

/** The bytes of a PNG; the same picture is the same bytes. */
export function drawn({ picture, share }: Picture): Uint8Array {
  const draw = chance(`picture ${picture}`);
  const canvas = new Uint8Array(width * height);
  hills(canvas, draw.whole(0, 400));
  box(canvas, 0, ground, width, height, 2);
  building(canvas, draw.whole(90, 200), share);
  return png(canvas);
}
