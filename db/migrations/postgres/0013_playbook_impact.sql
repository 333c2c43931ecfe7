ALTER TABLE "playbook_revision" ADD COLUMN "impact" text DEFAULT 'wording' NOT NULL;--> statement-breakpoint
ALTER TABLE "playbook_revision" ADD COLUMN "change" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "playbook_revision" ADD COLUMN "quoted_in" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "playbook_revision" ADD CONSTRAINT "playbook_revision_impact" CHECK ("impact" IN ('wording', 'notice', 'relearn'));
