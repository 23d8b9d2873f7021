import { Button, Upload, type UploadFile, type UploadProps } from "antd";
import { useState } from "react";
import type { UploadView } from "../../http/types.ts";
import { useUpload } from "../api/upload.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import type { Wiring } from "./field-frame.tsx";

interface FileFieldProps {
  readonly wiring: Wiring;
  readonly max: number;
  change(value: readonly string[]): void;
}

const fileTypes = "image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.csv,.txt";
const thumbPixels = 96;

/** Stands for a file that has not arrived: an act sent now is refused, never taken without it. */
const pending = "file:pending";

/** A small picture as a data URL, the only kind from outside that the office's policy shows. */
async function thumb(file: File | Blob): Promise<string> {
  const bitmap = await createImageBitmap(file, { resizeHeight: thumbPixels, imageOrientation: "from-image" });
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL("image/jpeg", 0.8);
}

const valuesOf = (files: readonly UploadFile<UploadView>[]): string[] =>
  files.flatMap(({ status, response }) => {
    if (status === "done") return response ? [response.file] : [];
    return status === "uploading" ? [pending] : [];
  });

/** Files of an act: each is sent as soon as it is chosen, and looked at where it arrives. */
export function FileField({ wiring, max, change }: FileFieldProps) {
  const say = useWords();
  const upload = useUpload();
  const [files, setFiles] = useState<UploadFile<UploadView>[]>([]);
  const [faults, setFaults] = useState<readonly string[]>([]);

  const send: UploadProps["customRequest"] = ({ file, onSuccess, onError }) => {
    upload(file as File).then(
      kept => onSuccess?.(kept),
      (error: unknown) => {
        setFaults(before => [...before, sayRefusal(say, error)]);
        onError?.(error as Error);
      },
    );
  };
  const changed = (all: UploadFile<UploadView>[]) => {
    // What was refused is said in a sentence, and leaves its place to another.
    const kept = all.filter(({ status }) => status !== "error");
    setFiles(kept);
    change(valuesOf(kept));
  };
  return (
    <>
      <p className="note">{say.form.fileLimits(max)}</p>
      <Upload<UploadView>
        id={wiring.id}
        listType="picture"
        multiple={max > 1}
        maxCount={max}
        accept={fileTypes}
        fileList={files}
        previewFile={file => thumb(file).catch(() => "")}
        customRequest={send}
        beforeUpload={() => setFaults([])}
        onChange={({ fileList }) => changed(fileList)}
      >
        {files.length < max ? (
          <Button aria-describedby={wiring["aria-describedby"]}>{say.form.chooseFiles}</Button>
        ) : null}
      </Upload>
      {faults.map(fault => (
        <p key={fault} className="error" role="alert">
          {fault}
        </p>
      ))}
    </>
  );
}
