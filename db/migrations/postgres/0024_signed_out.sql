-- A session and a code belong to an address and a role: when either changes, they end with it, whatever changed it.
CREATE FUNCTION "sign_person_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "session" WHERE person_id = NEW.id;
	DELETE FROM "sign_in_code" WHERE person_id = NEW.id;
	RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "person_signed_out" AFTER UPDATE OF "email", "role", "company_id" ON "person" FOR EACH ROW
WHEN ((NEW.email, NEW.role, NEW.company_id) IS DISTINCT FROM (OLD.email, OLD.role, OLD.company_id))
EXECUTE FUNCTION "sign_person_out"();
--> statement-breakpoint
-- Of a person who was erased, what they typed into a gap may be blanked too.
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
