// What the bench uses of DBOS, for checking types where it is not installed.

declare module "@dbos-inc/dbos-sdk" {
  interface Handle<R> {
    getResult(): Promise<R>;
  }
  export const DBOS: {
    setConfig(config: {
      name: string;
      systemDatabaseUrl: string;
      systemDatabasePoolSize: number;
      logLevel: string;
    }): void;
    launch(): Promise<void>;
    registerWorkflow<A extends unknown[], R>(
      work: (...given: A) => Promise<R>,
      named: { name: string },
    ): (...given: A) => Promise<R>;
    runStep<R>(step: () => Promise<R>, named: { name: string }): Promise<R>;
    startWorkflow<A extends unknown[], R>(
      workflow: (...given: A) => Promise<R>,
      options: { workflowID: string },
    ): (...given: A) => Promise<Handle<R>>;
  };
}
