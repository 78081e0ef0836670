/** What left the desk before, as a share needs it: the revision, and the profile under which partners hold it. */
import type { BriefingContent, RecordKind, Result } from '../../core/model/index.ts';
import { success } from '../../core/model/index.ts';
import {
  customProfile,
  shareProfiles,
  type CustomChoice,
  type SharedBefore,
  type ShareProfile,
} from '../../core/sharing/index.ts';
import type { Library } from '../library/index.ts';

export interface ProfileChoice {
  readonly profile: string;
  readonly kinds: readonly string[];
  readonly contacts: boolean;
  readonly drafts: boolean;
}

/** The profile of that name; undefined where there is none. */
export function profileOf({ profile, kinds, contacts, drafts }: ProfileChoice): ShareProfile | undefined {
  if (profile === 'custom') return customProfile({ kinds: kinds as readonly RecordKind[], contacts, drafts });
  return Object.hasOwn(shareProfiles, profile) ? shareProfiles[profile as keyof typeof shareProfiles] : undefined;
}

/** What a library knows of earlier shares of a briefing, oldest first. */
export function listSharedBefore(library: Library, briefing: string): Result<SharedBefore[]> {
  const kept = library.listShares(briefing);
  if (!kept.ok) return kept;
  return success(
    kept.value.flatMap(({ revision, profile: name, choice }) => {
      const chosen = choice === undefined ? undefined : (JSON.parse(choice) as CustomChoice);
      const profile = profileOf({ profile: name, ...(chosen ?? { kinds: [], contacts: false, drafts: false }) });
      return profile === undefined ? [] : [{ revision, profile }];
    }),
  );
}

/** Keeps that the present state left. A briefing without a history has nothing that could leave again. */
export function recordShared(
  library: Library,
  content: BriefingContent,
  briefing: string,
  choice: ProfileChoice,
  time: string,
): Result<undefined> {
  const { head } = content.briefing;
  if (head === undefined || choice.profile === 'public') return success(undefined);
  const { kinds, contacts, drafts } = choice;
  const own = choice.profile === 'custom' ? { choice: JSON.stringify({ kinds, contacts, drafts }) } : {};
  return library.recordShare(briefing, { revision: head, time, profile: choice.profile, ...own });
}
