CREATE TABLE `company_programme` (
	`company_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`offered` integer NOT NULL,
	PRIMARY KEY(`company_id`, `programme_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `company` ADD `offers_new` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `company` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `company` ADD `accent` text;--> statement-breakpoint
ALTER TABLE `company` ADD `logo` text;