CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"company_id" text,
	"role" text NOT NULL,
	"teams_only" boolean DEFAULT false NOT NULL,
	"sort_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	"chosen_at" timestamp (3) with time zone,
	CONSTRAINT "membership_role" CHECK (role in ('employee', 'manager', 'trainer', 'admin')),
	CONSTRAINT "membership_company_of_role" CHECK ((role in ('employee', 'manager')) = (company_id is not null)),
	CONSTRAINT "membership_teams_of_manager" CHECK (role = 'manager' or not teams_only)
);
--> statement-breakpoint
-- Until now everyone was one thing in one place.
INSERT INTO "membership" ("id", "person_id", "company_id", "role", "sort_name", "created_at", "left_at")
SELECT "id", "id", "company_id", "role", "sort_name", "created_at", "left_at" FROM "person";--> statement-breakpoint
DROP TRIGGER "person_signed_out" ON "person";--> statement-breakpoint
ALTER TABLE "person" DROP CONSTRAINT "person_role";--> statement-breakpoint
ALTER TABLE "person" DROP CONSTRAINT "person_company_of_role";--> statement-breakpoint
ALTER TABLE "person" DROP CONSTRAINT "person_company_id_company_id_fk";
--> statement-breakpoint
DROP INDEX "person_company";--> statement-breakpoint
DROP INDEX "person_by_name";--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_once" ON "membership" USING btree ("person_id","company_id","role");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_of_agency_once" ON "membership" USING btree ("person_id","role") WHERE company_id is null;--> statement-breakpoint
CREATE INDEX "membership_by_name" ON "membership" USING btree ("company_id","role","sort_name","person_id");--> statement-breakpoint
CREATE INDEX "membership_role" ON "membership" USING btree ("role");--> statement-breakpoint
ALTER TABLE "person" DROP COLUMN "company_id";--> statement-breakpoint
ALTER TABLE "person" DROP COLUMN "role";--> statement-breakpoint
ALTER TABLE "person" DROP COLUMN "left_at";--> statement-breakpoint
-- A membership has its person's name to be sorted by.
CREATE FUNCTION "sort_member"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.sort_name := (SELECT sort_name FROM "person" WHERE id = NEW.person_id);
	RETURN NEW;
END;
$$;--> statement-breakpoint
CREATE TRIGGER "membership_sorted" BEFORE INSERT ON "membership" FOR EACH ROW EXECUTE FUNCTION "sort_member"();--> statement-breakpoint
CREATE FUNCTION "sort_members"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "membership" SET sort_name = NEW.sort_name WHERE person_id = NEW.id;
	RETURN NULL;
END;
$$;--> statement-breakpoint
CREATE TRIGGER "person_sorted" AFTER UPDATE OF "sort_name" ON "person" FOR EACH ROW EXECUTE FUNCTION "sort_members"();--> statement-breakpoint
-- A session and a code belong to an address: when it changes, they end with it, whatever changed it.
CREATE TRIGGER "person_signed_out" AFTER UPDATE OF "email" ON "person" FOR EACH ROW
WHEN (NEW.email IS DISTINCT FROM OLD.email)
EXECUTE FUNCTION "sign_person_out"();--> statement-breakpoint
-- And to what a person may do: when they are something else from now on, they sign in again.
CREATE FUNCTION "sign_member_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "session" WHERE person_id = NEW.person_id;
	DELETE FROM "sign_in_code" WHERE person_id = NEW.person_id;
	RETURN NULL;
END;
$$;--> statement-breakpoint
CREATE TRIGGER "membership_signed_out" AFTER UPDATE OF "role", "company_id", "teams_only" ON "membership" FOR EACH ROW
WHEN ((NEW.role, NEW.company_id, NEW.teams_only) IS DISTINCT FROM (OLD.role, OLD.company_id, OLD.teams_only))
EXECUTE FUNCTION "sign_member_out"();--> statement-breakpoint
-- Nobody signs for themself, whatever else they are.
CREATE OR REPLACE FUNCTION "refuse_fewer_eyes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.signed_by = NEW.person_id OR NOT EXISTS (
		SELECT 1 FROM membership
		WHERE person_id = NEW.signed_by AND role = NEW.kind AND (company_id IS NULL OR company_id = NEW.company_id)
	) OR (NEW.kind = 'trainer' AND NEW.verdict = 'authorised')
		OR (NEW.kind = 'manager' AND NEW.verdict = 'competent')
	THEN
		RAISE EXCEPTION 'sign_off is a trainer''s or a manager''s';
	END IF;
	IF NEW.verdict = 'authorised' AND NOT EXISTS (
		SELECT 1 FROM sign_off AS other
		WHERE other.enrolment_id = NEW.enrolment_id AND other.person_id = NEW.person_id
			AND other.verdict = 'competent' AND other.signed_by <> NEW.signed_by
	) THEN
		RAISE EXCEPTION 'sign_off authorises only after another''s competent';
	END IF;
	RETURN NEW;
END;
$$;--> statement-breakpoint
DROP INDEX "enrolment_person_programme";--> statement-breakpoint
DROP INDEX "attempt_number";--> statement-breakpoint
ALTER TABLE "lesson_progress" DROP CONSTRAINT "lesson_progress_person_id_activity_id_pk";--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_company_id_person_id_activity_id_pk" PRIMARY KEY("company_id","person_id","activity_id");--> statement-breakpoint
ALTER TABLE "person_change" DROP CONSTRAINT "person_change_pkey";--> statement-breakpoint
ALTER TABLE "person_change" ADD CONSTRAINT "person_change_company_id_person_id_pk" PRIMARY KEY("company_id","person_id");--> statement-breakpoint
ALTER TABLE "person_key" RENAME TO "person_key_before";--> statement-breakpoint
CREATE TABLE "person_key" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"key" text,
	"destroyed_at" timestamp (3) with time zone,
	CONSTRAINT "person_key_company_id_person_id_pk" PRIMARY KEY("company_id","person_id"),
	CONSTRAINT "person_key_or_destroyed" CHECK ((key is null) = (destroyed_at is not null))
);--> statement-breakpoint
-- Every company that has something sealed by a person's key, or whose own the person is, has the key from now on.
INSERT INTO "person_key" ("company_id", "person_id", "key", "destroyed_at")
SELECT of.company_id, before.person_id, before.key, before.destroyed_at FROM "person_key_before" before
JOIN (
	SELECT company_id, person_id FROM "ledger_entry" WHERE person_id IS NOT NULL
	UNION SELECT company_id, person_id FROM "membership" WHERE company_id IS NOT NULL
) of ON of.person_id = before.person_id;--> statement-breakpoint
DROP TABLE "person_key_before";--> statement-breakpoint
ALTER TABLE "person_key" ADD CONSTRAINT "person_key_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_key" ADD CONSTRAINT "person_key_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_key_person" ON "person_key" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_person_programme" ON "enrolment" USING btree ("company_id","person_id","programme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_number" ON "attempt" USING btree ("company_id","person_id","activity_id","number");--> statement-breakpoint
CREATE OR REPLACE FUNCTION "refuse_all_but_destruction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF (NEW.company_id, NEW.person_id) = (OLD.company_id, OLD.person_id) AND OLD.key IS NOT NULL AND NEW.key IS NULL THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION '% is only destroyed', TG_TABLE_NAME;
END;
$$;--> statement-breakpoint
CREATE TRIGGER "person_key_only_destroyed" BEFORE UPDATE OR DELETE ON "person_key" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_destruction"();--> statement-breakpoint
-- Of a person who was erased, what is personal may be blanked where they were erased, and nothing else changed.
CREATE OR REPLACE FUNCTION "refuse_all_but_blanking"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV
			AND NOT EXISTS (
				SELECT 1 FROM unnest(TG_ARGV) AS name WHERE coalesce(to_jsonb(NEW) ->> name, '') <> ''
			)
			AND EXISTS (
				SELECT 1 FROM person_key
				WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL
			)
		THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END;
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "refuse_all_but_blank_reason"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF to_jsonb(NEW) - 'body' = to_jsonb(OLD) - 'body'
			AND (
				(NEW.body - 'reason' = OLD.body - 'reason' AND NEW.body ->> 'reason' = '')
				OR (NEW.body #> '{response,texts}' = '[]'::jsonb
					AND jsonb_typeof(OLD.body #> '{response,texts}') = 'array'
					AND NEW.body #- '{response,texts}' = OLD.body #- '{response,texts}')
			)
			AND EXISTS (
				SELECT 1 FROM attempt JOIN person_key
					ON person_key.company_id = attempt.company_id AND person_key.person_id = attempt.person_id
				WHERE attempt.id = OLD.attempt_id AND person_key.key IS NULL
			)
		THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END;
$$;--> statement-breakpoint
-- What people were told, they were told as what they were.
ALTER TABLE "outbox" ADD COLUMN "role" text;--> statement-breakpoint
UPDATE "outbox" SET "role" = (SELECT "role" FROM "membership" WHERE "membership"."person_id" = "outbox"."person_id");--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "role" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_role" CHECK (role in ('employee', 'manager', 'trainer', 'admin'));--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "role" text;--> statement-breakpoint
UPDATE "notice" SET "role" = (SELECT "role" FROM "membership" WHERE "membership"."person_id" = "notice"."person_id");--> statement-breakpoint
ALTER TABLE "notice" ALTER COLUMN "role" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_role" CHECK (role in ('employee', 'manager', 'trainer', 'admin'));
