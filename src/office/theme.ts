import type { ThemeConfig } from "antd";

const ink = "#1b2430";
const main = "#23479a";
const edge = "#74808d";
const line = "#d5dbe1";

/** Ant Design drawn with the names of `src/look/names.css`: hairlines, 2 px corners, no shadow, no motion. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: main,
    colorLink: main,
    // Cinnabar is kept for what cannot be undone; a field in error is drawn by our own frame in ink.
    colorError: "#c8392b",
    colorTextBase: ink,
    colorTextPlaceholder: "#5c6877",
    colorTextDescription: "#465160",
    colorTextDisabled: "#5c6877",
    colorBorder: edge,
    colorBorderSecondary: line,
    colorSplit: line,
    controlItemBgActive: "#e9eef8",
    borderRadius: 2,
    borderRadiusLG: 2,
    borderRadiusSM: 2,
    borderRadiusXS: 2,
    boxShadow: "none",
    boxShadowSecondary: `0 0 0 1px ${edge}`,
    boxShadowTertiary: "none",
    controlOutlineWidth: 0,
    fontSize: 14,
    fontFamily: "var(--sans)",
    motion: false,
    wireframe: true,
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 700 },
    Input: { activeShadow: "none" },
    Select: { optionSelectedFontWeight: 700 },
    TreeSelect: { nodeSelectedBg: "#e9eef8" },
  },
};
