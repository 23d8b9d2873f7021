-- 发文机关代字 of an org that numbers its papers (GB/T 9704), and whether government has named it to inspect others:
-- departments may not run 督查 by themselves (政府督查工作条例第七条).
alter table org add column mark text;
alter table org add column inspects boolean not null default false;
