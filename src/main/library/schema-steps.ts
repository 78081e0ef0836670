/**
 * The library's schema as named steps without gaps. Version n of a library is what the first n steps make.
 */

export interface SchemaStep {
  readonly name: string;
  readonly sql: string;
}

/** In order; the number of a step is its place, from 1. Never changed once released: a new step is added. */
export const schemaSteps: readonly SchemaStep[] = [
  {
    name: 'record-map',
    sql: `
      CREATE TABLE briefings (
        uid TEXT PRIMARY KEY,
        head TEXT,
        withheld TEXT NOT NULL DEFAULT '[]',
        profile TEXT,
        manifest TEXT
      ) STRICT;
      CREATE TABLE records (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        uid TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (briefing, uid)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX records_by_id ON records (kind, id);
      CREATE TABLE revisions (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        envelope TEXT NOT NULL,
        PRIMARY KEY (briefing, id)
      ) STRICT;
      CREATE UNIQUE INDEX revisions_in_order ON revisions (briefing, place);
      CREATE TABLE changes (
        briefing TEXT NOT NULL,
        revision TEXT NOT NULL,
        uid TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (briefing, revision, uid),
        FOREIGN KEY (briefing, revision) REFERENCES revisions (briefing, id) ON DELETE CASCADE
      ) STRICT;
      CREATE TABLE assets (
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE TABLE briefing_assets (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        sha256 TEXT NOT NULL REFERENCES assets (sha256),
        PRIMARY KEY (briefing, sha256)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE extra_parts (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        name TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (briefing, name)
      ) STRICT;`,
  },
  {
    name: 'undo-steps',
    sql: `
      CREATE TABLE undo_steps (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        owner TEXT NOT NULL,
        part TEXT,
        undone INTEGER NOT NULL DEFAULT 0,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        PRIMARY KEY (briefing, place)
      ) STRICT;`,
  },
  {
    // Made from the records, so it is never migrated: `index-rows.ts` fills it anew when what it keeps changes.
    name: 'search-and-where-used',
    sql: `
      CREATE TABLE notes_of_desk (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE entries (
        place INTEGER PRIMARY KEY,
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        uid TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        labels TEXT NOT NULL,
        UNIQUE (briefing, uid)
      ) STRICT;
      CREATE TABLE entry_filters (
        filter TEXT NOT NULL,
        value TEXT NOT NULL,
        entry INTEGER NOT NULL REFERENCES entries (place) ON DELETE CASCADE,
        PRIMARY KEY (filter, value, entry)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_filters_of ON entry_filters (entry);
      CREATE TABLE entry_periods (
        entry INTEGER NOT NULL REFERENCES entries (place) ON DELETE CASCADE,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        PRIMARY KEY (entry, first, last)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE links (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        id TEXT NOT NULL,
        kinds TEXT NOT NULL,
        user TEXT NOT NULL,
        PRIMARY KEY (briefing, id, kinds, user)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX links_of ON links (briefing, user);
      CREATE VIRTUAL TABLE words USING fts5 (
        title, text, labels,
        content = 'entries', content_rowid = 'place',
        tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
      );
      INSERT INTO words (words, rank) VALUES ('rank', 'bm25(8.0, 1.0, 3.0)');
      CREATE TRIGGER entries_added AFTER INSERT ON entries BEGIN
        INSERT INTO words (rowid, title, text, labels) VALUES (new.place, new.title, new.text, new.labels);
      END;
      CREATE TRIGGER entries_removed AFTER DELETE ON entries BEGIN
        INSERT INTO words (words, rowid, title, text, labels)
        VALUES ('delete', old.place, old.title, old.text, old.labels);
      END;`,
  },
  {
    // A window sends an edit again when its answer was lost with the desk: what is listed here is done already.
    name: 'edits-done',
    sql: `
      CREATE TABLE edits_done (
        place INTEGER PRIMARY KEY,
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        edit TEXT NOT NULL,
        UNIQUE (briefing, edit)
      ) STRICT;`,
  },
  {
    // A revision that left once may leave again with its body: partners hold it already (DESIGN 5, Merge).
    name: 'shares',
    sql: `
      CREATE TABLE shares (
        place INTEGER PRIMARY KEY,
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        revision TEXT NOT NULL,
        time TEXT NOT NULL,
        profile TEXT NOT NULL,
        choice TEXT
      ) STRICT;
      CREATE INDEX shares_of ON shares (briefing);`,
  },
];
