import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { type ReactNode, useEffect } from "react";
import { sessionKey } from "./api/caller.ts";
import { Refused } from "./api/client.ts";
import { Frame } from "./frame/frame.tsx";
import { TellingProvider } from "./parts/telling.tsx";
import { Gate } from "./session/gate.tsx";
import { theme } from "./theme.ts";
import { LanguageProvider, useLanguage } from "./words/language.tsx";

/** Only what may pass by itself is tried again: a busy server and a broken line. */
const mayPass = (error: Error) => error instanceof Refused && [0, 503].includes(error.problem.status);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && mayPass(error),
      retryDelay: (count, error) =>
        Math.max(800 * (count + 1), error instanceof Refused ? error.wait * 1000 : 0),
      // The browser's own word on being offline is wrong behind many office proxies; the call itself tells.
      networkMode: "always",
    },
  },
});

/** The policy allows styles with this page's nonce alone; Ant Design writes its styles at run time. */
const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";

function Dressed({ children }: { children: ReactNode }) {
  const { lang, words } = useLanguage();
  useEffect(() => {
    dayjs.locale(lang === "zh" ? "zh-cn" : "en");
    // The post's and the city's names come in the language of the call.
    void queries.invalidateQueries({ queryKey: sessionKey });
  }, [lang]);
  return (
    <ConfigProvider
      locale={lang === "zh" ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      csp={{ nonce }}
      wave={{ disabled: true }}
      renderEmpty={() => <span className="note">{words.form.nothingFound}</span>}
    >
      {children}
    </ConfigProvider>
  );
}

/** The whole office. */
export function Office() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Dressed>
          <TellingProvider>
            <Gate>{session => <Frame session={session} />}</Gate>
          </TellingProvider>
        </Dressed>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
