// Loaded into a server that is measured: tells its parent what its heap holds after a collection.
process.on("message", asked => {
  if (asked !== "heap") return;
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
