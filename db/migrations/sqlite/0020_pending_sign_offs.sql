CREATE TABLE `pending_sign_off` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`kind` text NOT NULL,
	`verdict` text NOT NULL,
	`comment` text NOT NULL,
	`signed_by` text NOT NULL,
	`on_behalf_of` text,
	`decided_at` integer NOT NULL,
	`counts_from` integer NOT NULL,
	`outcome` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pending_sign_off_kind" CHECK(kind in ('trainer', 'manager')),
	CONSTRAINT "pending_sign_off_verdict" CHECK(verdict in ('competent', 'authorised', 'not-yet')),
	CONSTRAINT "pending_sign_off_outcome" CHECK(outcome in ('undone', 'not-awaiting', 'suspended')),
	CONSTRAINT "pending_sign_off_not_own" CHECK(signed_by <> person_id)
);
--> statement-breakpoint
CREATE INDEX `pending_sign_off_company` ON `pending_sign_off` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `pending_sign_off_due` ON `pending_sign_off` (`outcome`,`counts_from`);--> statement-breakpoint
CREATE INDEX `pending_sign_off_signer` ON `pending_sign_off` (`signed_by`);