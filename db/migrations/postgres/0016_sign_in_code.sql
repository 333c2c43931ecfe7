CREATE TABLE "sign_in_code" (
	"id" text PRIMARY KEY NOT NULL,
	"browser" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" text,
	"code_hash" text NOT NULL,
	"mailed_as" text NOT NULL,
	"mail_failed" boolean NOT NULL,
	"tries" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_code" ADD CONSTRAINT "sign_in_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_code_browser" ON "sign_in_code" USING btree ("browser","subject");--> statement-breakpoint
CREATE INDEX "sign_in_code_subject" ON "sign_in_code" USING btree ("subject","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_code_person" ON "sign_in_code" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_code_mail" ON "sign_in_code" USING btree ("mailed_as");--> statement-breakpoint
CREATE INDEX "sign_in_code_expiry" ON "sign_in_code" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_limit_window" ON "sign_in_limit" USING btree ("window_start");--> statement-breakpoint
DELETE FROM "verification";
