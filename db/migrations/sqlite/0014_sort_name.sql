ALTER TABLE `person` ADD `sort_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `person_by_name` ON `person` (`company_id`,`sort_name`,`id`);