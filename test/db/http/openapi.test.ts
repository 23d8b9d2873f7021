// The description of the API is valid, and what the API answers has the shapes that it describes.

import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultCodes } from "../../../src/http/fault.ts";
import type { ActView } from "../../../src/http/types.ts";
import { type Served, type Visitor, citizen, lodged, official, serve } from "../../http/served.ts";
import { faultsOfShape } from "../../http/shape.ts";

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let served: Served;
let asker: Visitor;
let desk: Visitor;
let appeal: ActView;
let document: Document;

beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
  desk = await official(served, "desk");
  appeal = await lodged(served, asker);
  document = (await asker.get<Document>("/api/openapi.json")).body;
});
afterAll(() => served.close());

describe("the description", () => {
  it("is valid OpenAPI 3.1 in both languages", async () => {
    const english = (await asker.get<Document>("/api/openapi.json?lang=en")).body;
    for (const one of [document, english]) {
      const { valid, errors } = await new Validator().validate({ ...one });
      expect(errors).toBeUndefined();
      expect(valid).toBe(true);
    }
    expect(document.openapi).toBe("3.1.0");
  });

  it("names every action that somebody may take, and none of the engine's own", () => {
    const { paths } = document;
    expect(paths["/appeal/{id}/dispatch"]?.["post"]?.operationId).toBe("appeal_dispatch");
    expect(paths["/task"]?.["post"]).toBeDefined();
    expect(paths["/appeal/{id}/lapse"]).toBeUndefined();
    expect(paths["/appeal/{id}/lodge"]).toBeUndefined();
    const ids = Object.values(paths).flatMap(one => Object.values(one).map(({ operationId }) => operationId));
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  it("has an address for each of its paths", () => {
    const names = Object.keys(document.paths).flatMap(
      path => /^\/(?!(?:views|posts|imports|replays)\/)(\w+)\/\{id\}$/.exec(path)?.[1] ?? [],
    );
    const mechanisms = new RegExp(`^/(${names.join("|")})(?=/|$)`);
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const method of Object.keys(methods)) {
        const url = `/api${path
          .replace(
            /^\/(?!(?:views|posts|imports|replays)\/)\w+\/\{id\}\/(?!events|chain|reveal)\w+$/,
            "/:mechanism/:id/:action",
          )
          .replace(mechanisms, "/:mechanism")
          .replace("{mechanism}", ":mechanism")
          .replace(/\{(id|target)\}/, ":id")
          .replace("{n}", ":n")
          .replace("{hash}", ":hash")
          .replace("{address}", ":address")
          .replace("{file}", ":file")
          .replace("{action}", ":action")
          .replace(/\{(name|number)\}/, ":name")}`;
        expect([
          path,
          method,
          url,
          served.app.hasRoute({ method: method.toUpperCase() as "GET", url }),
        ]).toEqual([path, method, url, true]);
      }
    }
  });
});

describe("answers", () => {
  it("have the shapes that are described", async () => {
    const schemas = document.components.schemas;
    const ways: readonly (readonly [Visitor, string, string, boolean])[] = [
      [asker, `/api/appeal/${appeal.number}`, "MatterView", false],
      [desk, `/api/appeal/${appeal.id}`, "MatterView", false],
      [desk, `/api/appeal/${appeal.id}/events`, "StoryView", true],
      [desk, `/api/appeal/${appeal.id}/chain`, "ChainView", false],
      [desk, "/api/todo", "TodoView", false],
      [desk, "/api/session", "SessionView", false],
      [asker, "/api/session", "SessionView", false],
      [asker, "/api/mechanisms", "MechanismView", true],
      [asker, "/api/orgs", "OrgView", true],
      [asker, "/api/figures", "FigureView", true],
      [asker, "/api/figures/appeal.lodged?by=area&period=2026", "FigureView", false],
      [asker, "/api/loop/x", "Problem", false],
    ];
    for (const [visitor, way, name, many] of ways) {
      const { body } = await visitor.get<unknown>(way);
      const all = many ? (body as unknown[]) : [body];
      expect(all.length).toBeGreaterThan(0);
      for (const one of all) expect([way, faultsOfShape(schemas, name, one)]).toEqual([way, []]);
    }
    expect(faultsOfShape(schemas, "ActView", appeal)).toEqual([]);
    const { body } = await asker.get<{ items: unknown[] }>("/api/figures/appeal.lodged/rows");
    for (const one of body.items) expect(faultsOfShape(schemas, "FigureRow", one)).toEqual([]);
  });
});

describe("problems", () => {
  it("every code of the server's own has both languages, a status and no full stop missing", async () => {
    const { Fault } = await import("../../../src/http/fault.ts");
    for (const code of faultCodes) {
      const { zh, en, status } = new Fault(code);
      expect(zh).toMatch(/[。）]$/);
      expect(en).toMatch(/[.]$/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});
