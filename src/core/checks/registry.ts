/** Every rule of the desk, one a file, in the order of their ids. */
import type { Rule } from './rule.ts';
import { addresseeUnknown } from './rules/addressee-unknown.ts';
import { areaBeside } from './rules/area-beside.ts';
import { askOwner } from './rules/ask-owner.ts';
import { askVerb } from './rules/ask-verb.ts';
import { baseMissing } from './rules/base-missing.ts';
import { cellsRepeated } from './rules/cells-repeated.ts';
import { chartFindings } from './rules/chart-findings.ts';
import { chartUnknown } from './rules/chart-unknown.ts';
import { checkedLapsed } from './rules/checked-lapsed.ts';
import { countFalse } from './rules/count-false.ts';
import { directiveMalformed } from './rules/directive-malformed.ts';
import { directiveUnknown } from './rules/directive-unknown.ts';
import { embargo } from './rules/embargo.ts';
import { figureMissing } from './rules/figure-missing.ts';
import { figureUnknown } from './rules/figure-unknown.ts';
import { figuresInSentence } from './rules/figures-in-sentence.ts';
import { knownRateLow } from './rules/known-rate-low.ts';
import { letterLength } from './rules/letter-length.ts';
import { letterheadUnknown } from './rules/letterhead-unknown.ts';
import { markupPrinted } from './rules/markup-printed.ts';
import { mixedProfile } from './rules/mixed-profile.ts';
import { officeConfirmed } from './rules/office-confirmed.ts';
import { officeTenure } from './rules/office-tenure.ts';
import { panelChange } from './rules/panel-change.ts';
import { partYear } from './rules/part-year.ts';
import { personWithoutOffice } from './rules/person-without-office.ts';
import { periodBeside } from './rules/period-beside.ts';
import { phraseFalse } from './rules/phrase-false.ts';
import { quoteAltered } from './rules/quote-altered.ts';
import { quoteConsent } from './rules/quote-consent.ts';
import { quoteCut } from './rules/quote-cut.ts';
import { quoteExpired } from './rules/quote-expired.ts';
import { quoteNotApproved } from './rules/quote-not-approved.ts';
import { quoteUnknown } from './rules/quote-unknown.ts';
import { quoteUnpinned } from './rules/quote-unpinned.ts';
import { salutation } from './rules/salutation.ts';
import { scopeMixed } from './rules/scope-mixed.ts';
import { senderUnknown } from './rules/sender-unknown.ts';
import { seriesBreak } from './rules/series-break.ts';
import { shareCoverage } from './rules/share-coverage.ts';
import { sharesAdded } from './rules/shares-added.ts';
import { signatoryCount } from './rules/signatory-count.ts';
import { signatoryMissing } from './rules/signatory-missing.ts';
import { signatoryUnknown } from './rules/signatory-unknown.ts';
import { smallBase } from './rules/small-base.ts';
import { sourceUnknown } from './rules/source-unknown.ts';
import { subjectMissing } from './rules/subject-missing.ts';
import { tableRows } from './rules/table-rows.ts';
import { tableUnknown } from './rules/table-unknown.ts';
import { totalsAdded } from './rules/totals-added.ts';
import { unitSwitch } from './rules/unit-switch.ts';
import { unsourcedNumber } from './rules/unsourced-number.ts';
import { wordsBeside } from './rules/words-beside.ts';

export const rules: readonly Rule[] = [
  addresseeUnknown,
  areaBeside,
  askOwner,
  askVerb,
  baseMissing,
  cellsRepeated,
  chartFindings,
  chartUnknown,
  checkedLapsed,
  countFalse,
  directiveMalformed,
  directiveUnknown,
  embargo,
  figureMissing,
  figureUnknown,
  figuresInSentence,
  knownRateLow,
  letterLength,
  letterheadUnknown,
  markupPrinted,
  mixedProfile,
  officeConfirmed,
  officeTenure,
  panelChange,
  partYear,
  personWithoutOffice,
  periodBeside,
  phraseFalse,
  quoteAltered,
  quoteConsent,
  quoteCut,
  quoteExpired,
  quoteNotApproved,
  quoteUnknown,
  quoteUnpinned,
  salutation,
  scopeMixed,
  senderUnknown,
  seriesBreak,
  shareCoverage,
  sharesAdded,
  signatoryCount,
  signatoryMissing,
  signatoryUnknown,
  smallBase,
  sourceUnknown,
  subjectMissing,
  tableRows,
  tableUnknown,
  totalsAdded,
  unitSwitch,
  unsourcedNumber,
  wordsBeside,
];
