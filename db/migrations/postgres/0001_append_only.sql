-- What is recorded here is only ever added: a correction is a new row.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "completion_only_added" BEFORE UPDATE OR DELETE ON "completion" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "attempt_only_added" BEFORE UPDATE OR DELETE ON "attempt" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "attempt_step_only_added" BEFORE UPDATE OR DELETE ON "attempt_step" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "grade_only_added" BEFORE UPDATE OR DELETE ON "grade" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "acknowledgement_only_added" BEFORE UPDATE OR DELETE ON "acknowledgement" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "sign_off_only_added" BEFORE UPDATE OR DELETE ON "sign_off" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "sign_off_request_only_added" BEFORE UPDATE OR DELETE ON "sign_off_request" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "clearance_only_added" BEFORE UPDATE OR DELETE ON "clearance" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "clearance_channel_only_added" BEFORE UPDATE OR DELETE ON "clearance_channel" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "suspension_only_added" BEFORE UPDATE OR DELETE ON "suspension" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "playbook_revision_only_added" BEFORE UPDATE OR DELETE ON "playbook_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policy_version_only_added" BEFORE UPDATE OR DELETE ON "policy_version" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "programme_revision_only_added" BEFORE UPDATE OR DELETE ON "programme_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "module_revision_only_added" BEFORE UPDATE OR DELETE ON "module_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "activity_revision_only_added" BEFORE UPDATE OR DELETE ON "activity_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "question_revision_only_added" BEFORE UPDATE OR DELETE ON "question_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
