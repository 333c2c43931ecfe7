-- What is recorded here is only ever added: a correction is a new row.
CREATE TRIGGER `completion_no_update` BEFORE UPDATE ON `completion` BEGIN
	SELECT RAISE(ABORT, 'completion is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `completion_no_delete` BEFORE DELETE ON `completion` BEGIN
	SELECT RAISE(ABORT, 'completion is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `attempt_no_update` BEFORE UPDATE ON `attempt` BEGIN
	SELECT RAISE(ABORT, 'attempt is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `attempt_no_delete` BEFORE DELETE ON `attempt` BEGIN
	SELECT RAISE(ABORT, 'attempt is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `attempt_step_no_update` BEFORE UPDATE ON `attempt_step` BEGIN
	SELECT RAISE(ABORT, 'attempt_step is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `attempt_step_no_delete` BEFORE DELETE ON `attempt_step` BEGIN
	SELECT RAISE(ABORT, 'attempt_step is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `grade_no_update` BEFORE UPDATE ON `grade` BEGIN
	SELECT RAISE(ABORT, 'grade is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `grade_no_delete` BEFORE DELETE ON `grade` BEGIN
	SELECT RAISE(ABORT, 'grade is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `acknowledgement_no_update` BEFORE UPDATE ON `acknowledgement` BEGIN
	SELECT RAISE(ABORT, 'acknowledgement is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `acknowledgement_no_delete` BEFORE DELETE ON `acknowledgement` BEGIN
	SELECT RAISE(ABORT, 'acknowledgement is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `sign_off_no_update` BEFORE UPDATE ON `sign_off` BEGIN
	SELECT RAISE(ABORT, 'sign_off is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `sign_off_no_delete` BEFORE DELETE ON `sign_off` BEGIN
	SELECT RAISE(ABORT, 'sign_off is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `sign_off_request_no_update` BEFORE UPDATE ON `sign_off_request` BEGIN
	SELECT RAISE(ABORT, 'sign_off_request is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `sign_off_request_no_delete` BEFORE DELETE ON `sign_off_request` BEGIN
	SELECT RAISE(ABORT, 'sign_off_request is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `clearance_no_update` BEFORE UPDATE ON `clearance` BEGIN
	SELECT RAISE(ABORT, 'clearance is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `clearance_no_delete` BEFORE DELETE ON `clearance` BEGIN
	SELECT RAISE(ABORT, 'clearance is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `clearance_channel_no_update` BEFORE UPDATE ON `clearance_channel` BEGIN
	SELECT RAISE(ABORT, 'clearance_channel is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `clearance_channel_no_delete` BEFORE DELETE ON `clearance_channel` BEGIN
	SELECT RAISE(ABORT, 'clearance_channel is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `suspension_no_update` BEFORE UPDATE ON `suspension` BEGIN
	SELECT RAISE(ABORT, 'suspension is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `suspension_no_delete` BEFORE DELETE ON `suspension` BEGIN
	SELECT RAISE(ABORT, 'suspension is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `playbook_revision_no_update` BEFORE UPDATE ON `playbook_revision` BEGIN
	SELECT RAISE(ABORT, 'playbook_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `playbook_revision_no_delete` BEFORE DELETE ON `playbook_revision` BEGIN
	SELECT RAISE(ABORT, 'playbook_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_version_no_update` BEFORE UPDATE ON `policy_version` BEGIN
	SELECT RAISE(ABORT, 'policy_version is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_version_no_delete` BEFORE DELETE ON `policy_version` BEGIN
	SELECT RAISE(ABORT, 'policy_version is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `programme_revision_no_update` BEFORE UPDATE ON `programme_revision` BEGIN
	SELECT RAISE(ABORT, 'programme_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `programme_revision_no_delete` BEFORE DELETE ON `programme_revision` BEGIN
	SELECT RAISE(ABORT, 'programme_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_revision_no_update` BEFORE UPDATE ON `module_revision` BEGIN
	SELECT RAISE(ABORT, 'module_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_revision_no_delete` BEFORE DELETE ON `module_revision` BEGIN
	SELECT RAISE(ABORT, 'module_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `activity_revision_no_update` BEFORE UPDATE ON `activity_revision` BEGIN
	SELECT RAISE(ABORT, 'activity_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `activity_revision_no_delete` BEFORE DELETE ON `activity_revision` BEGIN
	SELECT RAISE(ABORT, 'activity_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `question_revision_no_update` BEFORE UPDATE ON `question_revision` BEGIN
	SELECT RAISE(ABORT, 'question_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `question_revision_no_delete` BEFORE DELETE ON `question_revision` BEGIN
	SELECT RAISE(ABORT, 'question_revision is only added to');
END;
