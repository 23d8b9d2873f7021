import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ErrorSummary, Field, Form } from "./form.tsx";
import { type FormField, hintOf } from "./form-field.ts";

const what: FormField = { name: "what", label: "发生了什么", kind: "longtext", required: true, max: 1000 };
const option = (value: string) => ({ value, label: value });
const shown = (field: FormField) => renderToStaticMarkup(<Field field={field} lang="zh" />);

describe("the error summary", () => {
  test("counts what is wrong and leads to each field, radios included", () => {
    const sort: FormField = { ...what, name: "sort", kind: "choice", error: "请选一个类型" };
    const fields = [
      { ...what, error: "太短了" },
      { ...what, name: "fine" },
      { ...sort, options: ["a", "b"].map(option) },
    ];
    const markup = renderToStaticMarkup(<ErrorSummary fields={fields} lang="zh" />);
    expect(markup).toContain('role="alert"');
    expect(markup).toContain("有 2 处要改，改好就能继续");
    expect(markup).toContain('<a href="#f-what">太短了</a>');
    expect(markup).not.toContain("#f-fine");
    expect(markup).toContain('href="#f-sort"');
    expect(shown(fields[2]!)).toContain('id="f-sort"');
  });

  test("is not there when all is well", () => {
    expect(renderToStaticMarkup(<ErrorSummary fields={[what]} lang="zh" />)).toBe("");
  });
});

describe("a field", () => {
  test("ties hint and error to its control", () => {
    const markup = shown({ ...what, error: "太短了" });
    expect(markup).toContain('aria-describedby="f-what-hint f-what-error"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('<label class="field__label" for="f-what">');
  });

  test("keeps what was sent, and HTML in it stays text", () => {
    const markup = shown({ ...what, value: '</textarea><script>alert("1")</script>' });
    expect(markup).toContain("&lt;/textarea&gt;&lt;script&gt;");
    expect(markup).not.toContain("<script");
  });

  test("shows up to five options at once and folds more into a list", () => {
    const options = ["一", "二", "三", "四", "五", "六"].map(option);
    const choice: FormField = { ...what, kind: "choice", value: "二" };
    expect(shown({ ...choice, options: options.slice(0, 5) })).toContain("<fieldset");
    const list = shown({ ...choice, options });
    expect(list).toContain("<select");
    expect(list).toContain('<option value="二" selected="">');
  });

  test("says its bounds where nobody wrote a hint", () => {
    expect(hintOf(what, "zh")).toBe("最多 1,000 字");
    expect(hintOf({ ...what, kind: "number", min: 1, max: 500 }, "zh")).toBe("1 到 500 之间");
    expect(hintOf({ ...what, kind: "number", max: 500 }, "en")).toBe("At most 500");
    expect(hintOf({ ...what, kind: "id", hint: "自己的话" }, "zh")).toBe("自己的话");
  });

  test("that may stay empty says so", () => {
    expect(shown({ ...what, required: false })).toContain("（可不填）");
  });
});

test("a form carries its token, its key and what earlier steps gathered", () => {
  const markup = renderToStaticMarkup(
    <Form action="/appeal" csrf="t1" idempotencyKey="k1" hidden={{ what: "充电" }} submit="提交">
      {null}
    </Form>,
  );
  expect(markup).toContain('<input type="hidden" name="csrf" value="t1"/>');
  expect(markup).toContain('<input type="hidden" name="key" value="k1"/>');
  expect(markup).toContain('<input type="hidden" name="what" value="充电"/>');
  expect(markup).toContain(`<form class="form" noValidate="" action="/appeal" method="post">`);
});
