import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Only the office is bundled; the portal is rendered on the server and needs no script at all.
export default defineConfig({
  root: "src/office",
  base: "/office/",
  plugins: [react()],
  build: {
    outDir: "../../dist/office",
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // React and antd change seldom: chunks of their own stay in the browser's cache over our releases.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "antd", test: /node_modules\/(antd|@ant-design|@rc-component|dayjs)\// },
          ],
        },
      },
    },
  },
});
