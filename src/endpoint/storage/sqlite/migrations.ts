const V1 = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- Everything anybody ever said. Only ever added to.
CREATE TABLE changes (
  pos INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  replica TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  dealer_id TEXT,
  -- The change as JSON, in whatever order of keys it came.
  body TEXT NOT NULL,
  received_at TEXT NOT NULL,
  device_id TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('sync', 'file'))
) STRICT;
CREATE INDEX changes_by_replica ON changes (replica, seq);
CREATE INDEX changes_by_record ON changes (record_id);
CREATE TRIGGER changes_are_never_edited BEFORE UPDATE ON changes
BEGIN SELECT RAISE(ABORT, 'changes are never edited'); END;
CREATE TRIGGER changes_are_never_deleted BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'changes are never deleted'); END;

-- Kind and dealer are those of the first change; programme and visit those of the first that tells.
CREATE TABLE records (
  record_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  dealer_id TEXT,
  programme_id TEXT,
  visit_id TEXT,
  -- Whether a change has ever said something of its seal.
  sealed INTEGER NOT NULL DEFAULT 0,
  last_pos INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX records_by_programme ON records (programme_id);
CREATE INDEX records_by_last_pos ON records (last_pos);

-- Who made changes of a record, or is named in it: they go into its bundle.
CREATE TABLE record_people (
  record_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (record_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_people_by_person ON record_people (person_id);

-- What was refused, as it came. Counted as held, so that a tablet does not send it again and again.
CREATE TABLE quarantine (
  no INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  raw TEXT NOT NULL,
  code TEXT NOT NULL,
  at_field TEXT NOT NULL,
  replica TEXT,
  seq INTEGER,
  device_id TEXT NOT NULL,
  via TEXT NOT NULL,
  received_at TEXT NOT NULL
) STRICT;
CREATE INDEX quarantine_by_replica ON quarantine (replica, seq);

-- Changes 1 … contiguous of that replica are all held.
CREATE TABLE replicas (replica TEXT PRIMARY KEY, contiguous INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE photos (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  stored_at TEXT NOT NULL
) STRICT;
CREATE TABLE photo_refs (
  sha256 TEXT NOT NULL,
  record_id TEXT NOT NULL,
  dealer_id TEXT,
  PRIMARY KEY (sha256, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE codes (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  role TEXT NOT NULL,
  tries_left INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  token_hash BLOB NOT NULL,
  role TEXT NOT NULL,
  code_id INTEGER NOT NULL REFERENCES codes (id),
  enrolled_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE TABLE receipts (
  seal_id TEXT PRIMARY KEY,
  audit_id TEXT NOT NULL,
  number TEXT NOT NULL,
  given_at TEXT NOT NULL
) STRICT;
`;

/** The staff of a dealer go into the bundles of its programmes. */
const V2 = `
CREATE INDEX records_by_dealer ON records (dealer_id, kind);
`;

/** Accounts. Whoever had a device before is a consultant for all dealers, under the name of that device. */
const V3 = `
CREATE TABLE members (
  id TEXT PRIMARY KEY,
  -- Their order, from the first one on.
  no INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  manages INTEGER NOT NULL,
  all_dealers INTEGER NOT NULL,
  active INTEGER NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
CREATE TABLE member_dealers (
  member_id TEXT NOT NULL REFERENCES members (id),
  dealer_id TEXT NOT NULL,
  PRIMARY KEY (member_id, dealer_id)
) STRICT, WITHOUT ROWID;
INSERT INTO members
  SELECT id, row_number() OVER (ORDER BY enrolled_at, id), label, 'consultant', 0, 1, 1, enrolled_at FROM devices;

CREATE TABLE known_devices (
  id TEXT PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES members (id),
  label TEXT NOT NULL,
  token_hash BLOB NOT NULL,
  enrolled_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  app TEXT,
  unsent INTEGER,
  revoked TEXT CHECK (revoked IN ('keep', 'wipe')),
  revoked_at INTEGER,
  wiped_at INTEGER
) STRICT;
INSERT INTO known_devices (id, member_id, label, token_hash, enrolled_at, seen_at, revoked, revoked_at)
  SELECT id, id, label, token_hash, enrolled_at, seen_at, iif(revoked_at IS NULL, NULL, 'keep'), revoked_at FROM devices;
DROP TABLE devices;
ALTER TABLE known_devices RENAME TO devices;

-- One that nobody has used yet is worth ten minutes at most.
DROP TABLE codes;
CREATE TABLE codes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  member_id TEXT NOT NULL REFERENCES members (id),
  tries_left INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
`;

/** Receipts are looked up by their number. */
const V4 = `
CREATE INDEX receipts_by_number ON receipts (number);
`;

/** Photos that were held and found damaged: tablets that still have them are asked for them again. */
const V5 = `
CREATE TABLE lost_photos (sha256 TEXT PRIMARY KEY, found_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Values erased by an admin's word: only changes of records that have an erasure may still be written over. */
const ERASURES = `
-- Changes that say what of their record is erased.
CREATE TABLE erasures (id TEXT PRIMARY KEY, record_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX erasures_by_record ON erasures (record_id);
-- Photos whose bytes are never taken again.
CREATE TABLE erased_photos (sha256 TEXT PRIMARY KEY, erased_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
DROP TRIGGER changes_are_never_edited;
CREATE TRIGGER changes_are_never_edited BEFORE UPDATE ON changes
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE record_id = OLD.record_id)
  OR (NEW.pos, NEW.id, NEW.replica, NEW.seq, NEW.kind, NEW.record_id, NEW.received_at, NEW.device_id, NEW.via)
    IS NOT (OLD.pos, OLD.id, OLD.replica, OLD.seq, OLD.kind, OLD.record_id, OLD.received_at, OLD.device_id, OLD.via)
  OR NEW.dealer_id IS NOT OLD.dealer_id
BEGIN SELECT RAISE(ABORT, 'changes are never edited'); END;
-- Signs erasures, so that one that comes back after a restore is known as ours.
INSERT INTO meta VALUES ('erasure-key', lower(hex(randomblob(32))));
`;

/** Whom to tell of what happens here, and what is to be told: one row per receiver and cause, never two. */
const WEBHOOKS = `
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  no INTEGER NOT NULL UNIQUE,
  url TEXT NOT NULL,
  -- A JSON list.
  events TEXT NOT NULL,
  secret BLOB NOT NULL,
  active INTEGER NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
CREATE TABLE webhook_deliveries (
  no INTEGER PRIMARY KEY,
  -- Told to the receiver: what comes twice under one id is the same.
  id TEXT NOT NULL UNIQUE,
  webhook_id TEXT NOT NULL REFERENCES webhooks (id),
  event TEXT NOT NULL,
  cause TEXT NOT NULL,
  body TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,
  give_up_at INTEGER NOT NULL,
  -- Whoever delivers it has until then; afterwards somebody else may.
  leased_until INTEGER NOT NULL DEFAULT 0,
  tried_at INTEGER,
  outcome TEXT,
  UNIQUE (webhook_id, cause)
) STRICT;
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (webhook_id, next_at) WHERE state = 'waiting';
`;

/** Forward only. A released one is never edited: what it made is out there. */
export const MIGRATIONS: readonly string[] = [V1, V2, V3, V4, V5, ERASURES, WEBHOOKS];
