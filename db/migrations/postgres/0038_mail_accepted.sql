ALTER TABLE "installation" ADD COLUMN "mail_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "mail_accepted_with" text;