// Who reviews and who publishes the year overview: neither drafted it, and they are two (rules 0.8).

import type { SamplePost } from "../posts.ts";

export const editorPost: SamplePost = {
  key: "reform-office.editor",
  org: "reform-office",
  title: "综述审核岗",
  english: "Reviews overviews",
  roles: ["editor"],
};
export const overviewPublisherPost: SamplePost = {
  key: "reform-office.publisher",
  org: "reform-office",
  title: "综述发布岗",
  english: "Publishes overviews",
  roles: ["publisher"],
};

export const overviewPosts: readonly SamplePost[] = [editorPost, overviewPublisherPost];
