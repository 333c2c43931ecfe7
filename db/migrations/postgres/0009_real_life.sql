CREATE TABLE "assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"team_id" text,
	"due_on" text,
	"due_days" integer,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assignment_due_once" CHECK (due_on is null or due_days is null)
);
--> statement-breakpoint
CREATE TABLE "assignment_channel" (
	"assignment_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"company_id" text NOT NULL,
	CONSTRAINT "assignment_channel_assignment_id_channel_id_pk" PRIMARY KEY("assignment_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "assignment_end" (
	"assignment_id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"ended_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"from_person_id" text NOT NULL,
	"to_person_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delegation_dates" CHECK (ends_on >= starts_on),
	CONSTRAINT "delegation_to_another" CHECK (from_person_id <> to_person_id)
);
--> statement-breakpoint
CREATE TABLE "delegation_end" (
	"delegation_id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"ended_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment_change" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"kind" text NOT NULL,
	"due_on" text,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enrolment_change_kind" CHECK (kind in ('due', 'end', 'resume')),
	CONSTRAINT "enrolment_change_due" CHECK ((kind = 'due') = (due_on is not null))
);
--> statement-breakpoint
CREATE TABLE "module_credit" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"module_id" text NOT NULL,
	"kind" text NOT NULL,
	"completed_on" text,
	"valid_until" text NOT NULL,
	"evidence" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "module_credit_kind" CHECK (kind in ('exemption', 'recognition')),
	CONSTRAINT "module_credit_completed" CHECK ((kind = 'recognition') = (completed_on is not null)),
	CONSTRAINT "module_credit_not_own" CHECK (decided_by is null or decided_by <> person_id)
);
--> statement-breakpoint
CREATE TABLE "module_credit_end" (
	"credit_id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "completion_person_revision";--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "assignment_id" text;--> statement-breakpoint
ALTER TABLE "sign_off" ADD COLUMN "on_behalf_of" text;--> statement-breakpoint
ALTER TABLE "suspension" ADD COLUMN "incident" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "suspension" ADD COLUMN "remedial_module_id" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_channel" ADD CONSTRAINT "assignment_channel_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_channel" ADD CONSTRAINT "assignment_channel_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_channel" ADD CONSTRAINT "assignment_channel_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_end" ADD CONSTRAINT "assignment_end_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_end" ADD CONSTRAINT "assignment_end_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_end" ADD CONSTRAINT "assignment_end_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_person_id_person_id_fk" FOREIGN KEY ("from_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_person_id_person_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_end" ADD CONSTRAINT "delegation_end_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_end" ADD CONSTRAINT "delegation_end_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_end" ADD CONSTRAINT "delegation_end_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_change" ADD CONSTRAINT "enrolment_change_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_change" ADD CONSTRAINT "enrolment_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_change" ADD CONSTRAINT "enrolment_change_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_change" ADD CONSTRAINT "enrolment_change_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_credit" ADD CONSTRAINT "module_credit_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_credit" ADD CONSTRAINT "module_credit_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_credit" ADD CONSTRAINT "module_credit_module_id_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."module"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_credit" ADD CONSTRAINT "module_credit_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_credit_end" ADD CONSTRAINT "module_credit_end_credit_id_module_credit_id_fk" FOREIGN KEY ("credit_id") REFERENCES "public"."module_credit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_credit_end" ADD CONSTRAINT "module_credit_end_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_credit_end" ADD CONSTRAINT "module_credit_end_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_credit_end" ADD CONSTRAINT "module_credit_end_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_company" ON "assignment" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "assignment_channel_company" ON "assignment_channel" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "assignment_end_company" ON "assignment_end" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "delegation_company" ON "delegation" USING btree ("company_id","ends_on");--> statement-breakpoint
CREATE INDEX "delegation_from" ON "delegation" USING btree ("from_person_id","ends_on");--> statement-breakpoint
CREATE INDEX "delegation_to" ON "delegation" USING btree ("to_person_id","ends_on");--> statement-breakpoint
CREATE INDEX "delegation_end_company" ON "delegation_end" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "enrolment_change_company" ON "enrolment_change" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "module_credit_company" ON "module_credit" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "module_credit_end_company" ON "module_credit_end" USING btree ("company_id","person_id");--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_on_behalf_of_person_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_remedial_module_id_module_id_fk" FOREIGN KEY ("remedial_module_id") REFERENCES "public"."module"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "completion_person_revision" ON "completion" USING btree ("person_id","revision_id");
--> statement-breakpoint
CREATE TRIGGER "assignment_only_added" BEFORE UPDATE OR DELETE ON "assignment" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "assignment_channel_only_added" BEFORE UPDATE OR DELETE ON "assignment_channel" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "assignment_end_only_added" BEFORE UPDATE OR DELETE ON "assignment_end" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "delegation_only_added" BEFORE UPDATE OR DELETE ON "delegation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "delegation_end_only_added" BEFORE UPDATE OR DELETE ON "delegation_end" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "enrolment_change_only_added" BEFORE UPDATE OR DELETE ON "enrolment_change" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('reason');
--> statement-breakpoint
CREATE TRIGGER "module_credit_only_added" BEFORE UPDATE OR DELETE ON "module_credit" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('reason', 'evidence');
--> statement-breakpoint
CREATE TRIGGER "module_credit_end_only_added" BEFORE UPDATE OR DELETE ON "module_credit_end" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('reason');
--> statement-breakpoint
DROP TRIGGER "suspension_only_added" ON "suspension";
--> statement-breakpoint
CREATE TRIGGER "suspension_only_added" BEFORE UPDATE OR DELETE ON "suspension" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('reason', 'incident');
--> statement-breakpoint
-- Four eyes: a trainer's word, then a manager's, neither of them the employee's, and a clearance only on the last of them.
CREATE FUNCTION "refuse_fewer_eyes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (
		SELECT 1 FROM person
		WHERE id = NEW.signed_by AND role = NEW.kind AND (company_id IS NULL OR company_id = NEW.company_id)
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
$$;
--> statement-breakpoint
CREATE TRIGGER "sign_off_four_eyes" BEFORE INSERT ON "sign_off" FOR EACH ROW EXECUTE FUNCTION "refuse_fewer_eyes"();
--> statement-breakpoint
CREATE FUNCTION "refuse_unsigned"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (
		SELECT 1 FROM sign_off
		WHERE id = NEW.sign_off_id AND enrolment_id = NEW.enrolment_id AND person_id = NEW.person_id
			AND verdict = 'authorised'
	) THEN
		RAISE EXCEPTION 'clearance is granted by an authorisation of it';
	END IF;
	RETURN NEW;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "clearance_signed" BEFORE INSERT ON "clearance" FOR EACH ROW EXECUTE FUNCTION "refuse_unsigned"();
