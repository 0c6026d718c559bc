const V1 = `
-- Everything anybody ever said. Only ever added to.
CREATE TABLE changes (
  id TEXT COLLATE "C" PRIMARY KEY,
  -- In the order of commits and without a gap: taken from the ledger row, which is held until the end of a transaction.
  pos BIGINT NOT NULL UNIQUE,
  replica TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT COLLATE "C" NOT NULL,
  dealer_id TEXT COLLATE "C",
  -- The change as JSON, in whatever order of keys it came. Not jsonb, which knows no U+0000.
  body TEXT NOT NULL,
  received_at TEXT NOT NULL,
  device_id TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('sync', 'file'))
);
CREATE INDEX changes_by_replica ON changes (replica, seq);
CREATE INDEX changes_by_record ON changes (record_id);
CREATE FUNCTION changes_are_only_added() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''changes are never edited or deleted''; END';
CREATE TRIGGER changes_are_never_edited BEFORE UPDATE OR DELETE ON changes
  FOR EACH ROW EXECUTE FUNCTION changes_are_only_added();
CREATE TRIGGER changes_are_never_emptied BEFORE TRUNCATE ON changes
  FOR EACH STATEMENT EXECUTE FUNCTION changes_are_only_added();

-- The position of the last change. Whoever appends holds this row, so appending is one at a time, as in SQLite.
CREATE TABLE ledger (one BOOLEAN PRIMARY KEY DEFAULT true CHECK (one), last_pos BIGINT NOT NULL) WITH (fillfactor = 10);
INSERT INTO ledger (last_pos) VALUES (0);

-- Kind and dealer are those of the first change; programme and visit those of the first that tells.
CREATE TABLE records (
  record_id TEXT COLLATE "C" PRIMARY KEY,
  kind TEXT NOT NULL,
  dealer_id TEXT COLLATE "C",
  programme_id TEXT COLLATE "C",
  visit_id TEXT COLLATE "C",
  -- Whether a change has ever said something of its seal.
  sealed INTEGER NOT NULL DEFAULT 0,
  last_pos BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX records_by_programme ON records (programme_id);
CREATE INDEX records_by_last_pos ON records (last_pos);
CREATE INDEX records_by_dealer ON records (dealer_id, kind);

-- Who made changes of a record, or is named in it: they go into its bundle.
CREATE TABLE record_people (
  record_id TEXT COLLATE "C" NOT NULL,
  person_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (record_id, person_id)
);
CREATE INDEX record_people_by_person ON record_people (person_id);

-- What was refused, as it came. Counted as held, so that a tablet does not send it again and again.
CREATE TABLE quarantine (
  no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  raw TEXT NOT NULL,
  code TEXT NOT NULL,
  at_field TEXT NOT NULL,
  replica TEXT COLLATE "C",
  seq BIGINT,
  device_id TEXT NOT NULL,
  via TEXT NOT NULL,
  received_at TEXT NOT NULL
);
CREATE INDEX quarantine_by_replica ON quarantine (replica, seq);

-- Changes 1 … contiguous of that replica are all held.
CREATE TABLE replicas (replica TEXT COLLATE "C" PRIMARY KEY, contiguous BIGINT NOT NULL);

CREATE TABLE photos (
  sha256 TEXT COLLATE "C" PRIMARY KEY,
  bytes BIGINT NOT NULL,
  device_id TEXT NOT NULL,
  stored_at TEXT NOT NULL
);
-- The bytes lie here and not in files, so that every endpoint has them. A row of photos says that they are held.
CREATE TABLE photo_bytes (
  sha256 TEXT COLLATE "C" PRIMARY KEY,
  bytes BYTEA NOT NULL,
  kept_at BIGINT NOT NULL
);
-- A JPEG cannot be made smaller; uncompressed, its length is known without reading it.
ALTER TABLE photo_bytes ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TABLE photo_refs (
  sha256 TEXT COLLATE "C" NOT NULL,
  record_id TEXT COLLATE "C" NOT NULL,
  dealer_id TEXT COLLATE "C",
  PRIMARY KEY (sha256, record_id)
);

CREATE TABLE members (
  id TEXT COLLATE "C" PRIMARY KEY,
  -- Their order, from the first one on.
  no BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  manages BOOLEAN NOT NULL,
  all_dealers BOOLEAN NOT NULL,
  active BOOLEAN NOT NULL,
  added_at BIGINT NOT NULL
);
CREATE TABLE member_dealers (
  member_id TEXT COLLATE "C" NOT NULL REFERENCES members (id),
  dealer_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (member_id, dealer_id)
);
CREATE TABLE codes (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name TEXT NOT NULL,
  salt BYTEA NOT NULL,
  hash BYTEA NOT NULL,
  member_id TEXT COLLATE "C" NOT NULL REFERENCES members (id),
  tries_left INTEGER NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE UNIQUE INDEX codes_by_name ON codes (name) WHERE used_at IS NULL;
CREATE TABLE devices (
  id TEXT COLLATE "C" PRIMARY KEY,
  member_id TEXT COLLATE "C" NOT NULL REFERENCES members (id),
  label TEXT NOT NULL,
  token_hash BYTEA NOT NULL,
  enrolled_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  app TEXT,
  unsent BIGINT,
  revoked TEXT CHECK (revoked IN ('keep', 'wipe')),
  revoked_at BIGINT,
  wiped_at BIGINT
);

CREATE TABLE receipts (
  seal_id TEXT COLLATE "C" PRIMARY KEY,
  audit_id TEXT NOT NULL,
  number TEXT NOT NULL,
  given_at TEXT NOT NULL
);

-- Which database this is, so that a copy of it notices that it is another one.
CREATE TABLE epoch (one BOOLEAN PRIMARY KEY DEFAULT true CHECK (one), epoch TEXT NOT NULL, place TEXT NOT NULL);
`;

const V2 = `
-- Receipts are looked up by their number.
CREATE INDEX receipts_by_number ON receipts (number);

-- What has come of photos that are sent in parts. Unlogged: gone with a crash, and then sent anew.
CREATE UNLOGGED TABLE photo_parts (
  device_id TEXT COLLATE "C" NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  bytes BYTEA NOT NULL,
  touched_at BIGINT NOT NULL,
  PRIMARY KEY (device_id, sha256)
);
ALTER TABLE photo_parts ALTER COLUMN bytes SET STORAGE EXTERNAL;
`;

const V3 = `
-- Photos that were held and found damaged: tablets that still have them are asked for them again.
CREATE TABLE lost_photos (sha256 TEXT COLLATE "C" PRIMARY KEY, found_at TEXT NOT NULL);
`;

/** Values erased by an admin's word: only changes of records that have an erasure may still be written over. */
const ERASURES = `
-- Changes that say what of their record is erased.
CREATE TABLE erasures (id TEXT COLLATE "C" PRIMARY KEY, record_id TEXT COLLATE "C" NOT NULL);
CREATE INDEX erasures_by_record ON erasures (record_id);
-- Photos whose bytes are never taken again.
CREATE TABLE erased_photos (sha256 TEXT COLLATE "C" PRIMARY KEY, erased_at TEXT NOT NULL);
CREATE FUNCTION changes_are_only_blanked() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN
    IF EXISTS (SELECT 1 FROM erasures WHERE record_id = OLD.record_id)
      AND (NEW.pos, NEW.id, NEW.replica, NEW.seq, NEW.kind, NEW.record_id, NEW.received_at, NEW.device_id, NEW.via)
        = (OLD.pos, OLD.id, OLD.replica, OLD.seq, OLD.kind, OLD.record_id, OLD.received_at, OLD.device_id, OLD.via)
      AND NEW.dealer_id IS NOT DISTINCT FROM OLD.dealer_id THEN RETURN NEW; END IF;
    RAISE EXCEPTION ''changes are never edited or deleted'';
  END';
DROP TRIGGER changes_are_never_edited ON changes;
CREATE TRIGGER changes_are_never_deleted BEFORE DELETE ON changes
  FOR EACH ROW EXECUTE FUNCTION changes_are_only_added();
CREATE TRIGGER changes_are_never_edited BEFORE UPDATE ON changes
  FOR EACH ROW EXECUTE FUNCTION changes_are_only_blanked();
-- Signs erasures, so that one that comes back after a restore is known as ours.
INSERT INTO meta VALUES ('erasure-key', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
`;

const WEBHOOKS = `
-- Whom to tell of what happens here, and what is to be told: one row per receiver and cause, never two.
CREATE TABLE webhooks (
  id TEXT COLLATE "C" PRIMARY KEY,
  no BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
  url TEXT NOT NULL,
  -- A JSON list.
  events TEXT NOT NULL,
  secret BYTEA NOT NULL,
  active BOOLEAN NOT NULL,
  added_at BIGINT NOT NULL
);
CREATE TABLE webhook_deliveries (
  no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Told to the receiver: what comes twice under one id is the same.
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  webhook_id TEXT COLLATE "C" NOT NULL REFERENCES webhooks (id),
  event TEXT NOT NULL,
  cause TEXT COLLATE "C" NOT NULL,
  body TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
  tries BIGINT NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL,
  give_up_at BIGINT NOT NULL,
  -- Whoever delivers it has until then; afterwards somebody else may.
  leased_until BIGINT NOT NULL DEFAULT 0,
  tried_at BIGINT,
  outcome TEXT,
  UNIQUE (webhook_id, cause)
);
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (webhook_id, next_at) WHERE state = 'waiting';
`;

/** Forward only. A released one is never edited: what it made is out there. */
export const MIGRATIONS: readonly string[] = [V1, V2, V3, ERASURES, WEBHOOKS];
