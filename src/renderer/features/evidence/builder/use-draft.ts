/** The figure that the chosen cells give, worked out while they are chosen, and its saving. */
import { computed, ref, watch, type ComputedRef } from 'vue';
import {
  draftFigure,
  sameArgs,
  workOutDraft,
  type Draft,
  type Offer,
  type WorkedDraft,
} from '../../../../core/drafts/index.ts';
import type { DerivedFigure, Table } from '../../../../core/model/index.ts';
import { freeId } from '../../../../core/patches/index.ts';
import { phrasesThatHold } from '../../../../core/wording/index.ts';
import { makeUid, useBriefing } from '../../../stores/briefing.ts';
import { useDerived } from '../../../stores/derived.ts';
import { useNotices } from '../../../stores/notices.ts';
import { builderWords } from '../../../words/evidence-figures.ts';
import { useEvidence } from '../evidence-store.ts';
import { wordingOf } from '../figures/wording-of.ts';

export interface OfferShown extends Offer {
  /** What it would come to: "554 ÷ 274 = 2.02 times". */
  readonly sum: string | undefined;
}

export function useDraft(table: () => Table) {
  const briefing = useBriefing();
  const derived = useDerived();
  const evidence = useEvidence();
  const notices = useNotices();

  const draft: ComputedRef<Draft> = computed(() =>
    draftFigure(briefing.records, {
      kind: evidence.kind,
      table: table().id,
      picked: evidence.picked,
      choices: evidence.choices,
    }),
  );

  // What a person typed stands until other cells are chosen.
  const name = ref('');
  const base = ref('');
  const area = ref('');
  const unitOne = ref('');
  const unitMany = ref('');
  watch(
    draft,
    (now) => {
      name.value = now.can ? now.label : '';
      base.value = now.can ? (now.figure.base ?? '') : '';
      area.value = now.can ? (now.figure.area?.label ?? '') : '';
    },
    { immediate: true },
  );

  /** The figure's own fields, as they would be saved. */
  const fields = computed(() => {
    const now = draft.value;
    if (!now.can) return undefined;
    const { base: _base, area: ownArea, ...figure } = now.figure;
    const label = area.value.trim();
    const typedBase = base.value.trim();
    return {
      ...figure,
      ...(typedBase !== '' && { base: typedBase }),
      ...(ownArea !== undefined && { area: label === '' || label === ownArea.label ? ownArea : { ...ownArea, label } }),
      ...(unitMany.value.trim() !== '' && {
        unit: { one: unitOne.value.trim() || unitMany.value.trim(), many: unitMany.value.trim() },
      }),
    };
  });
  const worked = computed<WorkedDraft | undefined>(() =>
    fields.value === undefined
      ? undefined
      : workOutDraft(briefing.records, fields.value, name.value || builderWords.unnamed),
  );
  const phrases = computed(() => {
    const figure = worked.value?.figure;
    return figure === undefined ? [] : phrasesThatHold(figure, wordingOf(briefing.records)).slice(0, 4);
  });
  const offers = computed<readonly OfferShown[]>(() => {
    const now = draft.value;
    if (now.can) return [];
    return now.offers.map((offer) => {
      const made = draftFigure(briefing.records, offer);
      return { ...offer, sum: made.can ? workOutDraft(briefing.records, made.figure)?.figure.sum : undefined };
    });
  });
  /** A figure of the briefing that is this one already. */
  const same = computed<DerivedFigure | undefined>(() => {
    const own = fields.value;
    if (own === undefined) return undefined;
    return briefing
      .all('figure')
      .find(
        (figure): figure is DerivedFigure =>
          figure.type === 'derived' &&
          figure.calculation === own.calculation &&
          (figure.per ?? '') === (own.per ?? '') &&
          sameArgs(figure.args, own.args),
      );
  });

  const missingWords = computed(() => {
    if (name.value.trim() === '') return builderWords.needsName;
    if (
      draft.value.can &&
      draft.value.figure.calculation === 'share' &&
      base.value.trim() === '' &&
      worked.value?.figure.base === undefined
    )
      return builderWords.needsBase;
    return same.value === undefined ? undefined : builderWords.savedAlready(same.value.label);
  });

  function save(): void {
    const own = fields.value;
    if (own === undefined || missingWords.value !== undefined) return;
    const id = freeId(briefing.records, 'figure', name.value);
    const record = {
      uid: makeUid(),
      id,
      kind: 'figure',
      type: 'derived',
      label: name.value.trim(),
      ...own,
    } as DerivedFigure;
    const count = phrases.value.length;
    const edited = briefing.edit([{ op: 'put', record }]);
    if (!edited.ok) {
      notices.fail({
        ok: false,
        code: 'record-shape',
        message: edited.problems[0]?.message ?? '',
        details: [...edited.problems] as never,
      });
      return;
    }
    evidence.figure = derived.figure(id) === undefined ? undefined : id;
    notices.say({ text: builderWords.saved(count), undo: () => void briefing.undo() });
  }

  return { draft, worked, phrases, offers, same, name, base, area, unitOne, unitMany, missingWords, save };
}
