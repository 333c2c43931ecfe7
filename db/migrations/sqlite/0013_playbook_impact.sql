ALTER TABLE `playbook_revision` ADD `impact` text DEFAULT 'wording' NOT NULL;--> statement-breakpoint
ALTER TABLE `playbook_revision` ADD `change` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `playbook_revision` ADD `quoted_in` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE TRIGGER `playbook_revision_impact` BEFORE INSERT ON `playbook_revision` WHEN NEW.`impact` NOT IN ('wording', 'notice', 'relearn') BEGIN
	SELECT RAISE(ABORT, 'playbook_revision has no such impact');
END;
