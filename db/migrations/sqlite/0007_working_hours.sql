CREATE TABLE `working_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`week` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `working_hours_person` ON `working_hours` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TRIGGER `working_hours_no_update` BEFORE UPDATE ON `working_hours` BEGIN
	SELECT RAISE(ABORT, 'working_hours is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `working_hours_no_delete` BEFORE DELETE ON `working_hours` BEGIN
	SELECT RAISE(ABORT, 'working_hours is only added to');
END;
