-- A session and a code belong to an address and a role: when either changes, they end with it, whatever changed it.
CREATE TRIGGER `person_signed_out` AFTER UPDATE OF `email`, `role`, `company_id` ON `person`
WHEN (NEW.email, NEW.role, NEW.company_id) IS NOT (OLD.email, OLD.role, OLD.company_id) BEGIN
	DELETE FROM `session` WHERE person_id = NEW.id;
	DELETE FROM `sign_in_code` WHERE person_id = NEW.id;
END;
--> statement-breakpoint
-- Of a person who was erased, what they typed into a gap may be blanked too.
DROP TRIGGER `attempt_step_no_update`;
--> statement-breakpoint
CREATE TRIGGER `attempt_step_no_update` BEFORE UPDATE ON `attempt_step`
WHEN NOT (
	(
		(json_extract(NEW.body, '$.reason') IS ''
			AND json_remove(NEW.body, '$.reason') IS json_remove(OLD.body, '$.reason'))
		OR (json_array_length(NEW.body, '$.response.texts') IS 0
			AND json_type(OLD.body, '$.response.texts') IS 'array'
			AND json_remove(NEW.body, '$.response.texts') IS json_remove(OLD.body, '$.response.texts'))
	)
	AND (NEW.attempt_id, NEW.seq, NEW.kind, NEW.question_revision_id, NEW.client_seq, NEW.at)
		IS (OLD.attempt_id, OLD.seq, OLD.kind, OLD.question_revision_id, OLD.client_seq, OLD.at)
	AND EXISTS (
		SELECT 1 FROM attempt JOIN person_key ON person_key.person_id = attempt.person_id
		WHERE attempt.id = OLD.attempt_id AND person_key.key IS NULL
	)
) BEGIN
	SELECT RAISE(ABORT, 'attempt_step is only added to');
END;
