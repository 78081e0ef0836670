/** Every rule of the desk, one a file, in the order of their ids. */
import type { Rule } from './rule.ts';
import { addresseeUnknown } from './rules/addressee-unknown.ts';
import { areaBeside } from './rules/area-beside.ts';
import { askOwner } from './rules/ask-owner.ts';
import { askVerb } from './rules/ask-verb.ts';
import { baseMissing } from './rules/base-missing.ts';
import { causes } from './rules/causes.ts';
import { cellsRepeated } from './rules/cells-repeated.ts';
import { chartFindings } from './rules/chart-findings.ts';
import { chartUnknown } from './rules/chart-unknown.ts';
import { checkedLapsed } from './rules/checked-lapsed.ts';
import { countFalse } from './rules/count-false.ts';
import { differencing } from './rules/differencing.ts';
import { digitsMalformed } from './rules/digits-malformed.ts';
import { directiveMalformed } from './rules/directive-malformed.ts';
import { directiveUnknown } from './rules/directive-unknown.ts';
import { embargo } from './rules/embargo.ts';
import { figureMissing } from './rules/figure-missing.ts';
import { figureUnknown } from './rules/figure-unknown.ts';
import { figuresContradict } from './rules/figures-contradict.ts';
import { figuresInSentence } from './rules/figures-in-sentence.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { impliedPrevious } from './rules/implied-previous.ts';
import { jigsaw } from './rules/jigsaw.ts';
import { kindParts } from './rules/kind-parts.ts';
import { knownRateLow } from './rules/known-rate-low.ts';
import { languageUnmarked } from './rules/language-unmarked.ts';
import { letterLength } from './rules/letter-length.ts';
import { letterheadUnknown } from './rules/letterhead-unknown.ts';
import { linkText } from './rules/link-text.ts';
import { longSentence } from './rules/long-sentence.ts';
import { markupPrinted } from './rules/markup-printed.ts';
import { missingAsZero } from './rules/missing-as-zero.ts';
import { mixedProfile } from './rules/mixed-profile.ts';
import { notAnArea } from './rules/not-an-area.ts';
import { officeConfirmed } from './rules/office-confirmed.ts';
import { officeTenure } from './rules/office-tenure.ts';
import { panelChange } from './rules/panel-change.ts';
import { partYear } from './rules/part-year.ts';
import { periodBeside } from './rules/period-beside.ts';
import { personWithoutOffice } from './rules/person-without-office.ts';
import { phraseFalse } from './rules/phrase-false.ts';
import { pointsUnclear } from './rules/points-unclear.ts';
import { quoteAltered } from './rules/quote-altered.ts';
import { quoteConsent } from './rules/quote-consent.ts';
import { quoteCut } from './rules/quote-cut.ts';
import { quoteExpired } from './rules/quote-expired.ts';
import { quoteFigure } from './rules/quote-figure.ts';
import { quoteNotApproved } from './rules/quote-not-approved.ts';
import { quoteUnknown } from './rules/quote-unknown.ts';
import { quoteUnpinned } from './rules/quote-unpinned.ts';
import { reachability } from './rules/reachability.ts';
import { readingAge } from './rules/reading-age.ts';
import { recordUnproved } from './rules/record-unproved.ts';
import { salutation } from './rules/salutation.ts';
import { sayRecorded } from './rules/say-recorded.ts';
import { scopeMixed } from './rules/scope-mixed.ts';
import { secondarySuppression } from './rules/secondary-suppression.ts';
import { senderUnknown } from './rules/sender-unknown.ts';
import { seriesBreak } from './rules/series-break.ts';
import { shareCoverage } from './rules/share-coverage.ts';
import { shareOfWhom } from './rules/share-of-whom.ts';
import { sharesAdded } from './rules/shares-added.ts';
import { signatoryCount } from './rules/signatory-count.ts';
import { signatoryMissing } from './rules/signatory-missing.ts';
import { signatoryUnknown } from './rules/signatory-unknown.ts';
import { smallBase } from './rules/small-base.ts';
import { smallNumber } from './rules/small-number.ts';
import { snapshotAverage } from './rules/snapshot-average.ts';
import { sourceUnknown } from './rules/source-unknown.ts';
import { staleEdition } from './rules/stale-edition.ts';
import { subjectMissing } from './rules/subject-missing.ts';
import { sumsFalse } from './rules/sums-false.ts';
import { tableBlanks } from './rules/table-blanks.ts';
import { tableRows } from './rules/table-rows.ts';
import { tableUnknown } from './rules/table-unknown.ts';
import { titleCase } from './rules/title-case.ts';
import { totalGap } from './rules/total-gap.ts';
import { totalsAdded } from './rules/totals-added.ts';
import { twoPrecisions } from './rules/two-precisions.ts';
import { unitSwitch } from './rules/unit-switch.ts';
import { unsourcedNumber } from './rules/unsourced-number.ts';
import { wordsBeside } from './rules/words-beside.ts';

export const rules: readonly Rule[] = [
  addresseeUnknown,
  areaBeside,
  askOwner,
  askVerb,
  baseMissing,
  causes,
  cellsRepeated,
  chartFindings,
  chartUnknown,
  checkedLapsed,
  countFalse,
  differencing,
  digitsMalformed,
  directiveMalformed,
  directiveUnknown,
  embargo,
  figureMissing,
  figureUnknown,
  figuresContradict,
  figuresInSentence,
  headingLevels,
  impliedPrevious,
  jigsaw,
  kindParts,
  knownRateLow,
  languageUnmarked,
  letterLength,
  letterheadUnknown,
  linkText,
  longSentence,
  markupPrinted,
  missingAsZero,
  mixedProfile,
  notAnArea,
  officeConfirmed,
  officeTenure,
  panelChange,
  partYear,
  periodBeside,
  personWithoutOffice,
  phraseFalse,
  pointsUnclear,
  quoteAltered,
  quoteConsent,
  quoteCut,
  quoteExpired,
  quoteFigure,
  quoteNotApproved,
  quoteUnknown,
  quoteUnpinned,
  reachability,
  readingAge,
  recordUnproved,
  salutation,
  sayRecorded,
  scopeMixed,
  secondarySuppression,
  senderUnknown,
  seriesBreak,
  shareCoverage,
  shareOfWhom,
  sharesAdded,
  signatoryCount,
  signatoryMissing,
  signatoryUnknown,
  smallBase,
  smallNumber,
  snapshotAverage,
  sourceUnknown,
  staleEdition,
  subjectMissing,
  sumsFalse,
  tableBlanks,
  tableRows,
  tableUnknown,
  titleCase,
  totalGap,
  totalsAdded,
  twoPrecisions,
  unitSwitch,
  unsourcedNumber,
  wordsBeside,
];
