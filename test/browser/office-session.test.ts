// The door of the office: signing in, a session lost in the midst of work, the post to act for.

import { describe, expect, test } from "vitest";
import { session } from "./office/city.ts";
import { type Answers, problem, violations } from "./office/stub.ts";
import { officeInBrowser } from "./office/in-browser.ts";

const open = officeInBrowser();

describe("the session", () => {
  const nobody = { ...session("zh"), person: null, post: null, posts: [] };

  test("what is wrong with signing in is said at the field", async () => {
    const wrong = "账号或密码不对，请重新输入。";
    const answers: Answers = {
      "GET session": () => ({ body: nobody }),
      "POST session": () => problem(401, "wrong_password", wrong),
    };
    const { page } = await open("", { answers });
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByText("请填写账号。").waitFor();
    await page.getByLabel("账号").fill("hejingyi");
    await page.getByLabel("密码").fill("wrong");
    await page.keyboard.press("Enter");
    await page.locator(".field--bad", { hasText: wrong }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("lost in the midst of work, it comes back to the same form with its text", async () => {
    let inside = true;
    const answers: Answers = {
      "GET session": () => ({ body: inside ? session("zh") : nobody }),
      "POST session": () => {
        inside = true;
        return { body: session("zh") };
      },
      "POST appeal/4/answer": () => {
        inside = false;
        return problem(401, "sign_in_needed", "请先登录。");
      },
    };
    const { page } = await open("appeal/4?act=answer", { answers });
    await page.getByLabel("答复内容").fill("写到一半的答复，登录以后还在。");
    await page.locator(".panel button[type=submit]").click();
    await page.getByText("登录已过期").waitFor();
    await page.getByLabel("账号").fill("hejingyi");
    await page.getByLabel("密码").fill("right");
    await page.keyboard.press("Enter");
    await page.getByLabel("答复内容").waitFor();
    expect(await page.getByLabel("答复内容").inputValue()).toBe("写到一半的答复，登录以后还在。");
    expect(page.url()).toContain("/office/appeal/4");
    await page.context().close();
  });

  test("who holds several posts chooses one, and can change it at the top", async () => {
    let post: unknown = null;
    const answers: Answers = {
      "GET session": () => ({ body: { ...session("zh"), post } }),
      "POST session": request => {
        const id = (request.postDataJSON() as { post: string }).post;
        post = session("zh").posts.find(one => one.id === id);
        return { body: { ...session("zh"), post } };
      },
    };
    const { page } = await open("", { answers });
    await page.getByRole("button", { name: "石桥区" }).click();
    await page.getByText("石桥区 · 督查岗").waitFor();
    await page.getByText("石桥区 · 督查岗").click();
    await page.getByText("换到：石桥街道 · 诉求承办岗").click();
    await expect.poll(() => page.locator(".who").textContent()).toContain("石桥街道 · 诉求承办岗");
    await page.context().close();
  });
});
