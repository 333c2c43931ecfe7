-- The ledger is only ever added to, and a person's key can only be destroyed.
CREATE TRIGGER "ledger_entry_only_added" BEFORE UPDATE OR DELETE ON "ledger_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE FUNCTION "refuse_all_but_destruction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW.person_id = OLD.person_id AND OLD.key IS NOT NULL AND NEW.key IS NULL THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION '% is only destroyed', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "person_key_only_destroyed" BEFORE UPDATE OR DELETE ON "person_key" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_destruction"();
--> statement-breakpoint
-- Of a person who was erased, what is personal may be blanked, and nothing else changed. The arguments name what is personal.
CREATE FUNCTION "refuse_all_but_blanking"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV
			AND NOT EXISTS (
				SELECT 1 FROM unnest(TG_ARGV) AS name WHERE coalesce(to_jsonb(NEW) ->> name, '') <> ''
			)
			AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
		THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
DROP TRIGGER "acknowledgement_only_added" ON "acknowledgement";
--> statement-breakpoint
CREATE TRIGGER "acknowledgement_only_added" BEFORE UPDATE OR DELETE ON "acknowledgement" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('typed_name', 'ip_address', 'session_id');
--> statement-breakpoint
DROP TRIGGER "sign_off_only_added" ON "sign_off";
--> statement-breakpoint
CREATE TRIGGER "sign_off_only_added" BEFORE UPDATE OR DELETE ON "sign_off" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('comment');
--> statement-breakpoint
DROP TRIGGER "suspension_only_added" ON "suspension";
--> statement-breakpoint
CREATE TRIGGER "suspension_only_added" BEFORE UPDATE OR DELETE ON "suspension" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('reason');
--> statement-breakpoint
DROP TRIGGER "allowance_only_added" ON "allowance";
--> statement-breakpoint
CREATE TRIGGER "allowance_only_added" BEFORE UPDATE OR DELETE ON "allowance" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('reason');
--> statement-breakpoint
CREATE FUNCTION "refuse_all_but_blank_reason"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF to_jsonb(NEW) - 'body' = to_jsonb(OLD) - 'body'
			AND NEW.body - 'reason' = OLD.body - 'reason'
			AND NEW.body ->> 'reason' = ''
			AND EXISTS (
				SELECT 1 FROM attempt JOIN person_key ON person_key.person_id = attempt.person_id
				WHERE attempt.id = OLD.attempt_id AND person_key.key IS NULL
			)
		THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
DROP TRIGGER "attempt_step_only_added" ON "attempt_step";
--> statement-breakpoint
CREATE TRIGGER "attempt_step_only_added" BEFORE UPDATE OR DELETE ON "attempt_step" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blank_reason"();
