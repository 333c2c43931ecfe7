CREATE TABLE `people_columns` (
	`company_id` text PRIMARY KEY NOT NULL,
	`headers` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
