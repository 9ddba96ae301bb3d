const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const minute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A date in the reader's time zone; a dash where there is none. */
export function DateText({
    date,
    withTime = false,
}: {
    readonly date: string | undefined;
    readonly withTime?: boolean;
}) {
    const time = new Date(date ?? "");
    if (date === undefined || Number.isNaN(time.getTime())) {
        return <>–</>;
    }
    return (
        <time dateTime={date} title={minute.format(time)}>
            {(withTime ? minute : day).format(time)}
        </time>
    );
}
