// How many tests passed, from the reports that their programs leave. A report that is missing or cannot be read counts as one failure, and
// so does a run that ended badly without a failed test.
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';

/** @typedef {import('./checks.mjs').Counts} Counts */
/**
 * @typedef {object} UnitReport what vitest's JSON reporter leaves
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{status: string, assertionResults: {status: string}[]}[]} testResults
 */
/**
 * @typedef {object} SpecReport what Playwright's JSON reporter leaves
 * @property {{expected: number, unexpected: number, flaky: number, skipped: number}} stats
 * @property {unknown[]} errors outside every test
 */

export const UNIT_TESTS = inRoot('out', 'unit-tests.json');
export const SPECS = inRoot('out', 'e2e-tests.json');

/** A file that cannot be loaded has no tests to count, and counts as one failure. @param {number} code @returns {Counts} */
export function countUnitTests(code, path = UNIT_TESTS) {
  return atLeastOne(code, () => {
    /** @type {UnitReport} */
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/** Playwright counts tests that an earlier failure kept from running as skipped. @param {number} code @returns {Counts} */
export function countSpecs(code, path = SPECS) {
  return atLeastOne(code, () => {
    /** @type {SpecReport} */
    const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
  });
}

/** @param {number} code @param {() => Counts} count @returns {Counts} */
function atLeastOne(code, count) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = count();
  } catch {
    say('The tests left no report that can be read.');
    return { ...counts, failed: 1 };
  }
  return code === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}
