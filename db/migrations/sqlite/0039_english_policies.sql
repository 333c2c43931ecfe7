PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_policy_translation` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`policy_version_id` text NOT NULL,
	`language` text NOT NULL,
	`number` integer NOT NULL,
	`hash` text,
	`published_at` integer NOT NULL,
	`body` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "policy_translation_language" CHECK(language in ('en', 'de', 'es', 'fr'))
);
--> statement-breakpoint
INSERT INTO `__new_policy_translation`("id", "company_id", "policy_version_id", "language", "number", "hash", "published_at", "body") SELECT "id", "company_id", "policy_version_id", "language", "number", "hash", "published_at", "body" FROM `policy_translation`;--> statement-breakpoint
DROP TABLE `policy_translation`;--> statement-breakpoint
ALTER TABLE `__new_policy_translation` RENAME TO `policy_translation`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `policy_translation_number` ON `policy_translation` (`policy_version_id`,`language`,`number`);
--> statement-breakpoint
CREATE TRIGGER `policy_translation_no_update` BEFORE UPDATE ON `policy_translation` BEGIN
	SELECT RAISE(ABORT, 'policy_translation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_translation_no_delete` BEFORE DELETE ON `policy_translation` BEGIN
	SELECT RAISE(ABORT, 'policy_translation is only added to');
END;
