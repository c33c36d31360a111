# Draws daily-by-orientation-daily_crying.svg from daily-by-orientation-daily_crying.tsv beside it: gnuplot daily-by-orientation-daily_crying.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' daily-by-orientation-daily_crying.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,178 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,935 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,1.558in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "daily-by-orientation-daily_crying." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set multiplot
set style fill solid 1 noborder
set boxwidth 0.9
set xrange [-0.5:31.5]
set yrange [0:47.52]
set xtics ("0" 0.0, "5" 5.0, "10" 10.0, "15" 15.0, "20" 20.0, "25" 25.0, "30" 30.0)
set ytics ("0" 0.0, "20" 20.0, "40" 40.0)
set grid ytics lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4)
unset label
set label "PDT, n = 178" at screen 0.0715, screen 0.94382 left front
set lmargin at screen 0.0715
set rmargin at screen 0.455
set tmargin at screen 0.85393
set bmargin at screen 0.29213
plot "daily-by-orientation-daily_crying.tsv" skip 1 using 2:3 with boxes lc rgb "#3b82c4" notitle
unset label
set label "CBT, n = 185" at screen 0.5715, screen 0.94382 left front
set lmargin at screen 0.5715
set rmargin at screen 0.955
set tmargin at screen 0.85393
set bmargin at screen 0.29213
set label "Crying in daily life (times in four weeks)" at screen 0.5, screen 0.08989 center front
plot "daily-by-orientation-daily_crying.tsv" skip 1 using 2:4 with boxes lc rgb "#3b82c4" notitle
unset multiplot
set output
