/** A worker that starts, says nothing and never ends, as one that a file has sent round in circles. */
for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
