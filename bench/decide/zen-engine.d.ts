// What the bench uses of zen-engine: its own types are there only once the bench has installed it.

declare module "@gorules/zen-engine" {
  export class ZenEngine {
    createDecision(content: object): {
      evaluate(context: object): Promise<{ readonly result: unknown }>;
    };
  }
}
