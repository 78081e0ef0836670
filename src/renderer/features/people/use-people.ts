/** The people of the open briefing and their parts in the letter of the moment; who is chosen; how one is changed. */
import { computed, ref } from 'vue';
import type { Json, Office, RecordPatch } from '../../../core/model/index.ts';
import { standingOf } from '../../../core/people/index.ts';
import { freeId } from '../../../core/patches/index.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useDesk } from '../../stores/desk.ts';
import { useView } from '../../stores/view.ts';
import { newNames } from '../../words/people.ts';

export type PeoplePart = 'addressees' | 'signatories' | 'people' | 'organisations';
const part = ref<PeoplePart>('addressees');
const wanted = ref('');
/** Which signatory is open, by place. */
const signatory = ref(0);

export function usePeople() {
  const briefing = useBriefing();
  const desk = useDesk();
  const view = useView();

  const letter = computed(() => {
    const letters = briefing.all('letter');
    return letters.find(({ id }) => id === view.place.letter) ?? letters[0];
  });
  const date = computed(() => letter.value?.date ?? desk.today);
  const matches = (...texts: readonly (string | undefined)[]): boolean =>
    texts.join('\n').toLowerCase().includes(wanted.value.trim().toLowerCase());
  const nameOf = (id: string | undefined): string =>
    id === undefined ? '' : (briefing.find('organisation', id)?.name ?? id);

  const offices = computed(() =>
    briefing
      .all('office')
      .map((office) => ({
        office,
        standing: standingOf(briefing.records, office.id, date.value),
        organisation: nameOf(office.organisation),
      }))
      .sort((a, b) => placeIn(a.office) - placeIn(b.office)),
  );
  const people = computed(() =>
    briefing.all('person').map((person) => ({ person, organisation: nameOf(person.organisation) })),
  );
  const organisations = computed(() => briefing.all('organisation'));
  const signatories = computed(() =>
    (letter.value?.signatories ?? []).map((one, at) => {
      const person = one.person === undefined ? undefined : briefing.find('person', one.person);
      const organisation = one.organisationName ?? nameOf(one.organisation ?? person?.organisation);
      return {
        at,
        one,
        person,
        organisation,
        name: one.name ?? person?.name ?? '',
        role: one.role ?? person?.role ?? '',
      };
    }),
  );

  /** Those whom the letter is to come first, in its order. */
  function placeIn({ id }: Office): number {
    const at = letter.value?.to.indexOf(id) ?? -1;
    return at < 0 ? 10_000 : at;
  }

  const shownOffices = computed(() =>
    offices.value.filter(({ office, organisation }) => matches(office.title, organisation)),
  );
  const shownPeople = computed(() =>
    people.value.filter(({ person, organisation }) => matches(person.name, person.role, organisation)),
  );
  const shownOrganisations = computed(() => organisations.value.filter(({ name }) => matches(name)));
  const shownSignatories = computed(() =>
    signatories.value.filter(({ name, role, organisation }) => matches(name, role, organisation)),
  );

  const office = computed(
    () => offices.value.find((one) => one.office.id === view.place.person) ?? shownOffices.value[0],
  );
  const person = computed(
    () => people.value.find((one) => one.person.id === view.place.person) ?? shownPeople.value[0],
  );
  const organisation = computed(
    () => organisations.value.find(({ id }) => id === view.place.person) ?? shownOrganisations.value[0],
  );

  /** Goes to a record by its id; offices, people and organisations share one set of ids. */
  function choose(id: string): void {
    view.go('people', { person: id });
  }

  /** The part of the screen that an id belongs to. */
  function partOf(id: string): PeoplePart | undefined {
    if (briefing.find('office', id) !== undefined) return 'addressees';
    if (briefing.find('person', id) !== undefined) return 'people';
    return briefing.find('organisation', id) === undefined ? undefined : 'organisations';
  }

  function change(patches: readonly RecordPatch[]): boolean {
    return briefing.edit(patches).ok;
  }

  /** Adds a record with a name that is to be written over, and goes to it. */
  function add(kind: 'office' | 'person' | 'organisation'): void {
    const words = newNames[kind];
    const id = freeId(briefing.records, kind, words);
    const named = kind === 'office' ? { title: words } : { name: words };
    const record = { uid: briefing.makeUid(), id, kind, ...named };
    if (!change([{ op: 'put', record: record as Readonly<Record<string, Json>> }])) return;
    wanted.value = '';
    part.value = kind === 'office' ? 'addressees' : kind === 'person' ? 'people' : 'organisations';
    choose(id);
  }

  return {
    ...{ part, wanted, signatory, letter, date, offices, people, organisations, signatories },
    ...{ shownOffices, shownPeople, shownOrganisations, shownSignatories, office, person, organisation },
    ...{ choose, partOf, change, add, nameOf },
  };
}
