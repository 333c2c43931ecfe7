-- The ledger is only ever added to, and a person's key can only be destroyed.
CREATE TRIGGER `ledger_entry_no_update` BEFORE UPDATE ON `ledger_entry` BEGIN
	SELECT RAISE(ABORT, 'ledger_entry is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entry_no_delete` BEFORE DELETE ON `ledger_entry` BEGIN
	SELECT RAISE(ABORT, 'ledger_entry is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `person_key_only_destroyed` BEFORE UPDATE ON `person_key`
WHEN NOT (NEW.person_id IS OLD.person_id AND OLD.key IS NOT NULL AND NEW.key IS NULL) BEGIN
	SELECT RAISE(ABORT, 'person_key is only destroyed');
END;
--> statement-breakpoint
CREATE TRIGGER `person_key_no_delete` BEFORE DELETE ON `person_key` BEGIN
	SELECT RAISE(ABORT, 'person_key is only destroyed');
END;
--> statement-breakpoint
-- Of a person who was erased, what is personal may be blanked, and nothing else changed.
DROP TRIGGER `acknowledgement_no_update`;
--> statement-breakpoint
CREATE TRIGGER `acknowledgement_no_update` BEFORE UPDATE ON `acknowledgement`
WHEN NOT (
	NEW.typed_name IS '' AND NEW.ip_address IS NULL AND NEW.session_id IS NULL
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.policy_version_id, NEW.policy_hash, NEW.acknowledged_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.policy_version_id, OLD.policy_hash, OLD.acknowledged_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'acknowledgement is only added to');
END;
--> statement-breakpoint
DROP TRIGGER `sign_off_no_update`;
--> statement-breakpoint
CREATE TRIGGER `sign_off_no_update` BEFORE UPDATE ON `sign_off`
WHEN NOT (
	NEW.comment IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.enrolment_id, NEW.kind, NEW.verdict, NEW.signed_by, NEW.signed_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.enrolment_id, OLD.kind, OLD.verdict, OLD.signed_by, OLD.signed_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'sign_off is only added to');
END;
--> statement-breakpoint
DROP TRIGGER `suspension_no_update`;
--> statement-breakpoint
CREATE TRIGGER `suspension_no_update` BEFORE UPDATE ON `suspension`
WHEN NOT (
	NEW.reason IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.action, NEW.decided_by, NEW.decided_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.action, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'suspension is only added to');
END;
--> statement-breakpoint
DROP TRIGGER `allowance_no_update`;
--> statement-breakpoint
CREATE TRIGGER `allowance_no_update` BEFORE UPDATE ON `allowance`
WHEN NOT (
	NEW.reason IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.activity_id, NEW.kind, NEW.amount, NEW.granted_by, NEW.granted_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.activity_id, OLD.kind, OLD.amount, OLD.granted_by, OLD.granted_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'allowance is only added to');
END;
--> statement-breakpoint
DROP TRIGGER `attempt_step_no_update`;
--> statement-breakpoint
CREATE TRIGGER `attempt_step_no_update` BEFORE UPDATE ON `attempt_step`
WHEN NOT (
	json_extract(NEW.body, '$.reason') IS ''
	AND json_remove(NEW.body, '$.reason') IS json_remove(OLD.body, '$.reason')
	AND (NEW.attempt_id, NEW.seq, NEW.kind, NEW.question_revision_id, NEW.client_seq, NEW.at)
		IS (OLD.attempt_id, OLD.seq, OLD.kind, OLD.question_revision_id, OLD.client_seq, OLD.at)
	AND EXISTS (
		SELECT 1 FROM attempt JOIN person_key ON person_key.person_id = attempt.person_id
		WHERE attempt.id = OLD.attempt_id AND person_key.key IS NULL
	)
) BEGIN
	SELECT RAISE(ABORT, 'attempt_step is only added to');
END;
