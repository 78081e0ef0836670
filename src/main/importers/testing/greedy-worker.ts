/** A worker that takes memory, a little at a time, until it has none left. */
let held: object = {};
for (;;) held = { held };
