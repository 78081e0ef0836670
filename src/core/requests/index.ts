/** Freedom-of-information requests: when answers are due, how they stand, what they cover, and grids of answers. */
export { answersIn, isAnswerColumn, type Answer } from './answers.ts';
export { bankHolidaysIn, isWorkingDay, knownYears, type BankHoliday, type HolidayCalendar } from './bank-holidays.ts';
export { coverageOfRequests, requestsOfSource, tallyRequests, type Tally } from './coverage.ts';
export { findGridColumns, type GridColumns, type GridPart } from './grid-columns.ts';
export { requestsFromGrid, type GridOptions, type GridRequests } from './grid-requests.ts';
export { readLedger, type Ledger, type LedgerEntry, type SurveyOfSource } from './ledger.ts';
export { isAnswered, isUsable, standingOn, type RequestState, type Standing } from './request-state.ts';
export { addWorkingDays, dueDates, workingDaysBetween } from './working-days.ts';
