// A photo as it travels over a telephone network: small enough to arrive, large enough to see what is wrong.

const longestPixels = 1600;
const thumbPixels = 360;

async function drawn(file: Blob, longest: number): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The photo as JPEG, its longer side at most 1,600 pixels; as it came where the browser cannot draw it. */
export async function shrunk(file: File): Promise<Blob> {
  try {
    const canvas = await drawn(file, longestPixels);
    const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, "image/jpeg", 0.82));
    return blob ?? file;
  } catch {
    return file;
  }
}

/** A small picture as a data URL, the only kind that the office's policy shows; "" where it is none. */
export async function thumbOf(photo: Blob): Promise<string> {
  try {
    return (await drawn(photo, thumbPixels)).toDataURL("image/jpeg", 0.8);
  } catch {
    return "";
  }
}
