/** A worker that takes memory, a piece at a time, until it has none left: it stops in between, so that it can be ended. */
const held: number[][] = [];
const take = (): void => {
  held.push(Array.from({ length: 20_000 }, (_, at) => at + held.length / 3));
  setImmediate(take);
};
take();
